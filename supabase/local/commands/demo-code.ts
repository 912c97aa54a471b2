import { demoCode } from './demo-administrator.ts';

/** The code that the demonstration's administrator signs in with now. */
export function main(): void {
  console.log(demoCode());
}
