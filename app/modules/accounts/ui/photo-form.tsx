import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import { useReply, useSubmitting } from '~/http/page-form';
import { Button, QuietButton } from '~/ui/button';
import { FileInput } from '~/ui/controls';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/field';
import { Stack } from '~/ui/layout';
import { PHOTO_ACCEPT } from '../photo';
import { PersonPortrait } from './person-portrait';

const FIELD_ID = 'form-photo';

type PhotoFormProps = {
  person: { id: string; name: string; photoId: string | null };
  submit: string;
  /** Who sees it. */
  note: string;
};

/** The present picture, a new one, and the way back to none. One plain form with a file. */
export function PhotoForm({ person, submit, note }: PhotoFormProps) {
  const t = useTranslations('photo');
  const busy = useSubmitting();
  const errors = useReply()?.error?.photo ?? undefined;
  return (
    <Stack gap={5}>
      <PhotoErrors errors={errors} />
      <div className="row items-start">
        <PersonPortrait {...person} size="large" />
        <Stack gap={2}>
          <p>{t(person.photoId ? 'shown' : 'initials')}</p>
          <p className="small soft">{note}</p>
          {person.photoId ? (
            <Form method="post" action="/profile/photo?remove">
              <QuietButton tone="stop">{t('remove')}</QuietButton>
            </Form>
          ) : null}
        </Stack>
      </div>
      <Form method="post" encType="multipart/form-data" className="stack stack-5" noValidate>
        <Field id={FIELD_ID} name="photo" label={t('file')} hint={t('fileHint')} errors={errors}>
          <FileInput accept={PHOTO_ACCEPT} />
        </Field>
        <Button icon="up" busy={busy}>
          {submit}
        </Button>
      </Form>
    </Stack>
  );
}

function PhotoErrors({ errors }: { errors: string[] | undefined }) {
  const t = useTranslations('common.form');
  const reply = useReply();
  useErrorTitle(errors !== undefined);
  if (!errors) return null;
  return (
    <ErrorSummary
      title={t('summaryTitle', { count: errors.length })}
      items={errors.map((message) => ({ fieldId: FIELD_ID, message }))}
      attempt={reply}
    />
  );
}
