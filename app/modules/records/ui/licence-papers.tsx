import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useReply, useSubmitting } from '~/http/page-form';
import { AppLink } from '~/ui/app-link';
import { Button, QuietButton } from '~/ui/button';
import { FileInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { Section } from '~/ui/layout';
import { PlainList } from '~/ui/lists';
import { State } from '~/ui/state';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { LICENCE_ACCEPT, type LicencePaper } from '../licence-schema';

type LicencePapersProps = {
  papers: LicencePaper[];
  /** Where the form with a new paper goes. */
  action: string;
  /** Whether papers may be taken back. */
  mayRemove: boolean;
};

const SCAN = { pending: 'held', clean: 'done', infected: 'stop', failed: 'stop' } as const;

/** The papers that are there, and a plain form for one more. */
export function LicencePapers({ papers, action, mayRemove }: LicencePapersProps) {
  const t = useTranslations('papers');
  const busy = useSubmitting();
  const errors = useReply()?.error?.paper ?? undefined;
  return (
    <Section id="papers" labelledBy="papers-h">
      <h2 id="papers-h">{t('title')}</h2>
      <p className="soft">{t(papers.length > 0 ? 'lead' : 'none')}</p>
      {papers.length > 0 ? (
        <PlainList
          items={papers.map((paper) => ({
            key: paper.id,
            main: <Paper paper={paper} />,
            side: (
              <>
                <State kind={SCAN[paper.scan]}>{t(`scan.${paper.scan}`)}</State>{' '}
                {mayRemove || paper.scan === 'infected' ? <Remove paper={paper} /> : null}
              </>
            ),
          }))}
        />
      ) : null}
      <Form method="post" action={action} encType="multipart/form-data" className="stack mt-5" noValidate>
        <Field id="form-paper" name="paper" label={t('file')} hint={t('fileHint')} errors={errors}>
          <FileInput accept={LICENCE_ACCEPT} />
        </Field>
        <Button variant="secondary" icon="up" busy={busy}>
          {t('submit')}
        </Button>
      </Form>
    </Section>
  );
}

function Paper({ paper: { id, fileName, scan } }: { paper: LicencePaper }) {
  if (scan !== 'clean') return <bdi>{fileName}</bdi>;
  return (
    <AppLink to={`/licence-documents/${id}`} reloadDocument>
      <bdi>{fileName}</bdi>
    </AppLink>
  );
}

function Remove({ paper: { id, fileName } }: { paper: LicencePaper }) {
  const t = useTranslations('papers');
  return (
    <Form method="post" action={`/licence-documents/${id}`} className="inline">
      <QuietButton tone="stop">
        {t('remove')}
        <VisuallyHidden>{t('removeWhat', { name: fileName })}</VisuallyHidden>
      </QuietButton>
    </Form>
  );
}
