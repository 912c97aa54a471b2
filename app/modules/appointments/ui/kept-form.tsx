import { Form, isRouteErrorResponse } from '@remix-run/react';
import { z } from 'zod';
import { useTranslations } from '~/messages/translations';
import { Button, ButtonLink } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';

const entriesSchema = z.object({ entries: z.array(z.tuple([z.string(), z.string()])) });
export type Entries = z.infer<typeof entriesSchema>['entries'];

/** What was kept, when an error is such an answer. */
export function readKeptForm(error: unknown): Entries | null {
  if (!isRouteErrorResponse(error) || error.status !== 401) return null;
  return entriesSchema.safeParse(error.data).data?.entries ?? null;
}

const SHOWN = { privateNote: 'note', sharedSummary: 'summary' } as const;
const isShown = (name: string): name is keyof typeof SHOWN => name in SHOWN;

/** The page after the session has ended: the long texts to see and copy, the rest along with them. */
export function KeptForm({ entries }: { entries: Entries }) {
  const t = useTranslations('consultation');
  return (
    <Wrap last>
      <PageHead title={t('signedOut.title')}>{t('signedOut.text')}</PageHead>
      <Form method="post" reloadDocument>
        <Stack gap={5}>
          {entries.map(([name, value], index) =>
            isShown(name) ? (
              <Field
                key={index}
                id={`kept-${name}`}
                name={name}
                defaultValue={value}
                label={t(`write.${SHOWN[name]}`)}
              >
                <Textarea rows={8} />
              </Field>
            ) : (
              <input key={index} type="hidden" name={name} value={value} />
            ),
          )}
          <Acts>
            <ButtonLink to="/login" target="_blank" rel="noopener" variant="secondary">
              {t('signedOut.signIn')}
            </ButtonLink>
            <Button>{t('signedOut.again')}</Button>
          </Acts>
        </Stack>
      </Form>
    </Wrap>
  );
}
