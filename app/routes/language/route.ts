import { redirect, redirectDocument, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { safeNextPath } from '~/http/next-path';
import { preferenceCookie } from '~/http/preferences.server';
import { readForm } from '~/http/read-form.server';
import { saveLanguage } from '~/modules/accounts/index.server';
import { LOCALES } from '~/shared/locales';

const choice = z.object({ language: z.enum(LOCALES), next: z.string().optional() });

/** Nothing to see: the forms that lead here stand in the foot of every page. */
export const loader = () => redirect('/preferences');

/** Keeps the language in this browser and, for who is signed in, in the profile; then back to the same page. */
export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  const form = choice.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw new Response('no_such_language', { status: 400 });
  const { language, next } = form.data;
  const viewer = await scope.viewer();
  if (viewer) await saveLanguage(scope.db, viewer.id, language);
  scope.appendHeader('Set-Cookie', preferenceCookie('locale', language));
  return redirectDocument(safeNextPath(next, '/'));
}
