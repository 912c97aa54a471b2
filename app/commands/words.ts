/** What is not translated yet, and what is translated wrongly: the words of the pages and those of the mails. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compareWords } from '~/messages/compare';
import { mergeWords, type Words } from '~/messages/words';
import { LOCALES } from '~/shared/locales';

const USAGE = `Usage: npm run words -- LANGUAGE

LANGUAGE  one of ${LOCALES.slice(1).join(', ')}

Ends with 0 when nothing is missing and nothing is wrong.`;

const PLACES = ['app/messages', 'supabase/functions/_shared/messages'];
const root = fileURLToPath(new URL('../../', import.meta.url));
const load = (file: string): Promise<unknown> => import(pathToFileURL(file).href);

/** What the index puts together; without one every area of the folder, by the name it is exported with. */
async function readLanguage(place: string, language: string): Promise<Words> {
  const folder = path.join(root, place, language);
  if (!existsSync(folder)) return {};
  const index = path.join(folder, 'index.ts');
  if (existsSync(index)) return ((await load(index)) as Record<string, Words>)[language] ?? {};
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (file) => file.isFile() && file.name.endsWith('.ts'),
  );
  const modules = await Promise.all(files.map(({ name }) => load(path.join(folder, name)) as Promise<Words>));
  return modules.reduce<Words>((all, one) => mergeWords(all, { ...one }), {});
}

async function report(place: string, language: string): Promise<number> {
  const [source, translated] = [await readLanguage(place, 'en'), await readLanguage(place, language)];
  const { missing, wrong } = compareWords(language, source, translated);
  const lines = [
    `${place}/${language}: ${missing.length} missing, ${wrong.length} wrong`,
    ...missing.map((key) => `  missing  ${key}`),
    ...wrong.map((what) => `  wrong    ${what}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return missing.length + wrong.length;
}

export async function main([language = '']: readonly string[]): Promise<void> {
  if (!(LOCALES.slice(1) as string[]).includes(language)) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  let open = 0;
  for (const place of PLACES) open += await report(place, language);
  process.exitCode = open > 0 ? 1 : 0;
}
