import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { CHECK_KINDS, CHECK_RESULTS, checkFormSchema } from '~/modules/doctors';
import { Button } from '~/ui/button';
import { Select, Textarea, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps, wasChosen } from '~/ui/form-field';
import { Tick, Ticks } from '~/ui/tick';

/** Writes down one look-up. */
export function CheckForm({ registry }: { registry: string | null }) {
  const t = useTranslations('verification.check');
  const optional = useTranslations('common.form')('optional');
  const [form, fields] = usePageForm({ schema: checkFormSchema, defaultValue: { place: registry ?? '' } });
  return (
    <section aria-labelledby="add-check">
      <h2 id="add-check">{t('add')}</h2>
      <PageForm form={form} className="stack stack-5 max-w-xl">
        <Field {...fieldProps(fields.kind)} label={t('kind')}>
          <Select
            empty={t('chooseKind')}
            options={CHECK_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
        </Field>
        <Field {...fieldProps(fields.place)} minLength={undefined} label={t('place')} hint={t('placeHint')}>
          <TextInput />
        </Field>
        <FieldGroup {...groupProps(fields.result)} legend={t('result')}>
          <Ticks>
            {CHECK_RESULTS.map((result) => (
              <Tick
                key={result}
                type="radio"
                value={result}
                defaultChecked={wasChosen(fields.result, result)}
              >
                {t(`results.${result}`)}
              </Tick>
            ))}
          </Ticks>
        </FieldGroup>
        <Field {...fieldProps(fields.note)} label={t('note')} hint={t('noteHint')} optional={optional}>
          <Textarea rows={3} />
        </Field>
        <Button variant="secondary" busy={useSubmitting()}>
          {t('submit')}
        </Button>
      </PageForm>
    </section>
  );
}
