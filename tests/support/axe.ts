import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const serious = async (axe: AxeBuilder, scheme: string): Promise<string[]> => {
  // Otherwise each look opens an empty page to put together what frames of other sites found; we have none.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${scheme}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
};

/** What axe finds on the page as it is now, where it is serious or critical. */
export const axeFindings = (page: Page): Promise<string[]> => serious(new AxeBuilder({ page }), 'as it is');

async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A button on its way from one set of colours to the other has neither's contrast.
  await page.evaluate(() => {
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    return Promise.allSettled(moving.map(({ finished }) => finished)).then(() => undefined);
  });
}

/** The same in both colour schemes; in the dark only colours can be different, so only they are asked about. */
export async function axeFindingsInBothSchemes(page: Page): Promise<string[]> {
  await show(page, 'light');
  const light = await serious(new AxeBuilder({ page }), 'light');
  await show(page, 'dark');
  const dark = await serious(new AxeBuilder({ page }).withRules('color-contrast'), 'dark');
  return [...light, ...dark];
}
