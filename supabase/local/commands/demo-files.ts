import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Demo = { root: string; dataDir: string; appUrl: string; email: string; password: string };

const FILES = [
  {
    file: 'blood-test.pdf',
    type: 'application/pdf',
    fields: { title: 'Blood test', category: 'lab_result', documentedOn: '2026-10-14' },
  },
  {
    file: 'right-knee.jpg',
    type: 'image/jpeg',
    fields: { title: 'X-ray of the right knee', category: 'imaging', documentedOn: '2026-10-20' },
  },
  {
    file: 'letter.txt',
    type: 'text/plain',
    fields: { title: 'Letter from the clinic', category: 'referral', documentedOn: '2026-10-20' },
  },
];

async function signIn({ appUrl, email, password }: Demo): Promise<string> {
  const answer = await fetch(`${appUrl}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: appUrl },
    body: new URLSearchParams({ email, password }),
  });
  if (answer.status >= 400) throw new Error(`signing in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/**
 * Gives the demonstration's patient a few files by the way that every file comes in: checked, scanned where a scanner
 * is, stored. Once for each data directory, so that what somebody deletes while trying stays deleted.
 * @returns how many were added
 */
export async function addDemoFiles(demo: Demo): Promise<number> {
  const marker = path.join(demo.dataDir, 'demo-files');
  const known = await access(marker).then(
    () => true,
    () => false,
  );
  if (known) return 0;
  const cookie = await signIn(demo);
  for (const { file, type, fields } of FILES) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const bytes = await readFile(path.join(demo.root, 'supabase', 'local', 'demo-files', file));
    form.set('file', new Blob([new Uint8Array(bytes)], { type }), file);
    const answer = await fetch(`${demo.appUrl}/medical-records/upload`, {
      method: 'POST',
      headers: { cookie, origin: demo.appUrl },
      body: form,
    });
    // Begun once and broken off: what is there already is no fault.
    if (!answer.ok && answer.status !== 409) throw new Error(`${file} was answered with ${answer.status}`);
  }
  // Nobody should find this programme in the list of devices.
  await fetch(`${demo.appUrl}/logout`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: demo.appUrl },
  });
  await writeFile(marker, '');
  return FILES.length;
}
