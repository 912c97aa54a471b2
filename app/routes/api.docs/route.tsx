import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { AppLink } from '~/ui/app-link';
import { Section, Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { getDocument } from '../api.openapi[.]json/document.server';
import { Operation } from './operation';
import { summarize } from './summarize';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('apiDocs.title'), {
    description: metaTranslator(args)('apiDocs.description'),
  });

export const loader = () => {
  const document = getDocument();
  return { parts: summarize(document), url: document.servers[0]?.url ?? '' };
};

/** A page to read: there is nothing to send. */
export function action({ context }: ActionFunctionArgs): never {
  context.scope.appendHeader('Allow', 'GET, HEAD');
  throw new Response(null, { status: 405 });
}

/** What holds for every call, and one to begin with. */
function HowTo({ url }: { url: string }) {
  const t = useTranslations('apiDocs');
  return (
    <Section labelledBy="how">
      <h2 id="how">{t('how')}</h2>
      <Stack className="prose">
        <p>{t('signIn')}</p>
        <figure>
          <figcaption className="soft small">{t('example')}</figcaption>
          <pre lang="en" dir="ltr" className="small font-sans wrap-anywhere whitespace-pre-wrap">
            {exampleAt(url)}
          </pre>
        </figure>
        <p>{t('lists')}</p>
        <p>{t('twice')}</p>
        <p>{t('seen')}</p>
        <p>{t('refused')}</p>
        <p>{t('often')}</p>
        <p>
          <AppLink to="/api/openapi.json" reloadDocument>
            {t('machine')}
          </AppLink>
        </p>
      </Stack>
    </Section>
  );
}

const exampleAt = (url: string) => `curl ${url}/api/auth/login \\
  -H 'Content-Type: application/json' \\
  -d '{"email": "…", "password": "…"}'

curl '${url}/api/appointments?limit=10' \\
  -H 'Authorization: Bearer ACCESS_TOKEN'`;

/** The document for people: drawn on the server from the same schemas, without anybody else's script. */
export default function ApiDocs() {
  const t = useTranslations('apiDocs');
  const { parts, url } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <PageHead title={t('title')}>{t('description')}</PageHead>
      <HowTo url={url} />
      {parts.map(({ tag, operations }) => (
        <Section key={tag} labelledBy={`tag-${tag}`}>
          <h2 id={`tag-${tag}`} lang="en">
            {tag}
          </h2>
          {operations.map((operation) => (
            <Operation key={operation.id} {...operation} />
          ))}
        </Section>
      ))}
    </Wrap>
  );
}
