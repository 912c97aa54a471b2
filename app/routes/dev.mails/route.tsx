import { useLoaderData } from '@remix-run/react';
import { env } from '~/platform/env.server';
import { AppLink } from '~/ui/app-link';
import { Wrap } from '~/ui/layout';

/** Every mail in every language with made-up facts; for those who write mails, never in production. */
export async function loader() {
  if (env.NODE_ENV === 'production') throw new Response('not_found', { status: 404 });
  const { previewKinds, previewLanguages } = await import('~/platform/mail-preview.server');
  return { kinds: previewKinds, languages: [...previewLanguages] };
}

export default function Mails() {
  const { kinds, languages } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <h1 className="as1 pb-4">Mails</h1>
      <table className="mini">
        <caption className="vh">Kinds and languages</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            {languages.map((language) => (
              <th key={language} scope="col" colSpan={2}>
                {language}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{kind}</th>
              {languages.flatMap((language) =>
                (['html', 'text'] as const).map((part) => (
                  <td key={language + part}>
                    <AppLink to={`/dev/mails/${kind}?lang=${language}&part=${part}`} reloadDocument>
                      {part}
                    </AppLink>
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wrap>
  );
}
