import { getFormProps } from '@conform-to/react';
import { Form, useSubmit } from '@remix-run/react';
import { useRef, type FormEvent } from 'react';
import { useTranslations } from '~/messages/translations';
import { usePageForm, useReply, useSubmitting } from '~/http/page-form';
import {
  consultationFormSchema,
  writtenValues,
  type AppointmentDetail,
  type Draft,
} from '~/modules/appointments';
import { ConsultationErrors } from '~/modules/appointments/ui/consultation-errors';
import { WrittenFields } from '~/modules/appointments/ui/written-fields';
import { Button, QuietButton } from '~/ui/button';
import { Acts, Stack } from '~/ui/layout';
import { OtherText } from './other-text';
import { SaveLine } from './save-line';
import { useAutosave } from './use-autosave';

type ConsultationFormProps = {
  visit: AppointmentDetail;
  /** What is saved so far; null while nothing is. */
  draft: Draft | null;
};

const EMPTY = { privateNote: '', sharedSummary: '', prescription: [], followUp: null };

/** The doctor's note, the summary and what goes with it: saved by itself where scripts run, else by a button. */
export function ConsultationForm({ visit, draft }: ConsultationFormProps) {
  const t = useTranslations('consultation');
  const busy = useSubmitting();
  const submit = useSubmit();
  const action = `/appointments/${visit.id}`;
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = usePageForm({
    schema: consultationFormSchema,
    defaultValue: writtenValues(draft ?? EMPTY),
  });
  const { state, revision, writer, saver } = useAutosave({
    form: element,
    url: `${action}/draft`,
    revision: draft?.revision ?? 0,
    savedAt: draft?.updatedAt ?? null,
  });
  const isStale = useReply()?.error?.['']?.[0] === 'stale';

  /** Saves before anything leaves the page: when that fails, the text stays where it is. */
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    form.onSubmit(event);
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (event.defaultPrevented || !submitter) return;
    event.preventDefault();
    void saver.flush(true).then((saved) => {
      if (saved && submitter.value === 'complete') submit(submitter);
    });
  };
  const take = (theirs: Draft) => {
    form.update({ value: writtenValues(theirs) as never });
    saver.goOnFrom(theirs.revision);
  };

  return (
    <section aria-labelledby="write-h">
      <h2 id="write-h">{t('write.title')}</h2>
      <ConsultationErrors form={form} />
      {isStale && draft ? <OtherText theirs={draft}>{null}</OtherText> : null}
      {state.kind === 'stale' ? (
        <OtherText theirs={state.theirs}>
          <Acts>
            <QuietButton type="button" onClick={() => saver.goOnFrom(state.theirs.revision)}>
              {t('other.keepMine')}
            </QuietButton>
            <QuietButton type="button" onClick={() => take(state.theirs)}>
              {t('other.takeTheirs')}
            </QuietButton>
          </Acts>
        </OtherText>
      ) : null}
      <Form
        method="post"
        action={action}
        {...getFormProps(form)}
        ref={element}
        onSubmit={onSubmit}
        noValidate
      >
        {/* Without scripts: what the reader has now seen. */}
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="writer" value={writer} />
        <Stack gap={5}>
          {/* Enter in a line of text saves, whatever button of the form stands first. */}
          <button type="submit" name="intent" value="save" hidden />
          <WrittenFields form={form} fields={fields} action={action} />
          <p className="small soft">{t('write.completeNote')}</p>
          <SaveLine state={state} />
          <Acts>
            <Button name="intent" value="complete" busy={busy}>
              {t('write.complete')}
            </Button>
            <Button name="intent" value="save" variant="secondary">
              {t('write.save')}
            </Button>
          </Acts>
        </Stack>
      </Form>
    </section>
  );
}
