/** Whether the process is on its way out: what works in loops looks before it takes the next piece up. */
let ending = false;

export const standingWorkEnds = (): boolean => ending;

export function endStandingWork(): void {
  ending = true;
}
