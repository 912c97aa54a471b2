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

export const loader = () => ({ parts: summarize(getDocument()) });

/** A page to read: there is nothing to send. */
export function action({ context }: ActionFunctionArgs): never {
  context.scope.appendHeader('Allow', 'GET, HEAD');
  throw new Response(null, { status: 405 });
}

/** The document for people: drawn on the server from the same schemas, without anybody else's script. */
export default function ApiDocs() {
  const t = useTranslations('apiDocs');
  const { parts } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <PageHead title={t('title')}>{t('description')}</PageHead>
      <Stack className="prose">
        <p>{t('signIn')}</p>
        <p>{t('twice')}</p>
        <p>{t('seen')}</p>
        <p>
          <AppLink to="/api/openapi.json" reloadDocument>
            {t('machine')}
          </AppLink>
        </p>
      </Stack>
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
