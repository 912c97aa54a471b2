import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import {
  PROBLEM_KINDS,
  PROBLEM_TEXT_MAX,
  problemFormSchema,
  type AppointmentDetail,
  type Problem,
} from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button, ButtonLink } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps, wasChosen } from '~/ui/form-field';
import { Acts, Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Tick, Ticks } from '~/ui/tick';

type FormProps = { visit: AppointmentDetail };
const pathOf = ({ visit }: FormProps) => `/appointments/${visit.id}/problem`;

/** What happened, in the patient's words. */
export function ReportForm({ visit }: FormProps) {
  const t = useTranslations('problems');
  const busy = useSubmitting();
  const [form, fields] = usePageForm({ schema: problemFormSchema });
  return (
    <PageForm form={form} action={pathOf({ visit })} calm={<p>{t('calm')}</p>}>
      <input type="hidden" name={fields.intent.name} value="report" />
      <FieldGroup {...groupProps(fields.kind)} required legend={t('kind')}>
        <Ticks>
          {PROBLEM_KINDS.map((kind) => (
            <Tick key={kind} type="radio" value={kind} defaultChecked={wasChosen(fields.kind, kind)}>
              {t(`kinds.${kind}`)}
            </Tick>
          ))}
        </Ticks>
      </FieldGroup>
      <Field
        {...fieldProps(fields.text)}
        maxLength={undefined}
        required
        label={t('text')}
        hint={t('textHint', { max: PROBLEM_TEXT_MAX })}
      >
        <Textarea rows={6} />
      </Field>
      <Field
        {...fieldProps(fields.hope)}
        maxLength={undefined}
        label={t('hope')}
        optional={t('hopeOptional')}
        hint={t('hopeHint')}
      >
        <Textarea rows={3} />
      </Field>
      <Acts>
        <Button variant="stop" busy={busy}>
          {t('send')}
        </Button>
        <ButtonLink variant="secondary" to={`/appointments/${visit.id}`}>
          {t('keep')}
        </ButtonLink>
      </Acts>
    </PageForm>
  );
}

/** The doctor's one answer. */
export function AnswerForm({ visit, problem }: FormProps & { problem: Problem }) {
  const t = useTranslations('problems');
  const { moment } = useReader();
  const busy = useSubmitting();
  const [form, fields] = usePageForm({ schema: problemFormSchema });
  return (
    <Stack gap={5}>
      <Notice kind="held" title={t('answer.held')}>
        {t.rich('answer.until', {
          moment: moment(problem.answerUntil),
          b: (words) => <b className="nb">{words}</b>,
        })}
      </Notice>
      <PageForm form={form} action={pathOf({ visit })} calm={<p>{t('calm')}</p>}>
        <input type="hidden" name={fields.intent.name} value="answer" />
        <Field
          {...fieldProps(fields.text)}
          maxLength={undefined}
          required
          label={t('answer.ask')}
          hint={t('answer.askHint', { max: PROBLEM_TEXT_MAX })}
        >
          <Textarea rows={6} />
        </Field>
        <Acts>
          <Button busy={busy}>{t('answer.send')}</Button>
        </Acts>
      </PageForm>
    </Stack>
  );
}

/** It is settled between them. */
export function Withdrawal({ visit }: FormProps) {
  const t = useTranslations('problems');
  const busy = useSubmitting();
  const [form, fields] = usePageForm({ schema: problemFormSchema });
  return (
    <section aria-labelledby="withdraw-h">
      <h2 id="withdraw-h">{t('withdrawTitle')}</h2>
      <p className="mb-4">{t('withdrawText')}</p>
      <PageForm form={form} action={pathOf({ visit })} calm={<p>{t('calm')}</p>}>
        <input type="hidden" name={fields.intent.name} value="withdraw" />
        <Acts>
          <Button variant="secondary" busy={busy}>
            {t('withdraw')}
          </Button>
        </Acts>
      </PageForm>
    </section>
  );
}
