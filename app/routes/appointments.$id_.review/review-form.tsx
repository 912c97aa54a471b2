import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { REVIEW_BODY, reviewFormSchema, type ReviewState } from '~/modules/reviews';
import { Button } from '~/ui/button';
import { Select, Textarea, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps } from '~/ui/form-field';
import { Acts } from '~/ui/layout';
import { Tick, Ticks } from '~/ui/tick';

const STARS = [5, 4, 3, 2, 1] as const;
const PARTS = [
  ['ratingCommunication', 'communication'],
  ['ratingPunctuality', 'punctuality'],
  ['ratingValue', 'value'],
] as const;

type ReviewFormProps = {
  /** What was written before. */
  review: ReviewState['review'];
  /** Until when it may be changed, in words. */
  until: string | null;
};

/** Stars, what others should know, and what it was about. */
export function ReviewForm({ review, until }: ReviewFormProps) {
  const t = useTranslations('reviews');
  const busy = useSubmitting();
  const stars = (value: number | null | undefined) => (value ? String(value) : undefined);
  const [form, fields] = usePageForm({
    schema: reviewFormSchema,
    defaultValue: {
      rating: stars(review?.rating),
      ratingCommunication: stars(review?.ratingCommunication),
      ratingPunctuality: stars(review?.ratingPunctuality),
      ratingValue: stars(review?.ratingValue),
      body: review?.body,
      treatment: review?.treatment ?? undefined,
    },
  });
  const { id, name, errors, initialValue } = fields.rating;
  return (
    <PageForm form={form}>
      <FieldGroup id={id} name={name} legend={t('write.overall')} errors={errors} required>
        <Ticks>
          {STARS.map((count) => (
            <Tick key={count} type="radio" value={count} defaultChecked={initialValue === String(count)}>
              {count}, {t(`write.words.s${count}`)}
            </Tick>
          ))}
        </Ticks>
      </FieldGroup>
      {PARTS.map(([field, part]) => (
        <Field
          key={field}
          {...fieldProps(fields[field])}
          label={t(`part.${part}`)}
          optional={t('write.optional')}
        >
          <Select
            options={[
              { value: '', label: t('write.noAnswer') },
              ...STARS.map((count) => ({
                value: String(count),
                label: `${count}, ${t(`write.words.s${count}`)}`,
              })),
            ]}
          />
        </Field>
      ))}
      <Field {...fieldProps(fields.body)} label={t('write.body')} hint={t('write.bodyHint')}>
        <Textarea rows={7} maxLength={REVIEW_BODY.max} />
      </Field>
      <Field
        {...fieldProps(fields.treatment)}
        label={t('write.treatment')}
        optional={t('write.optional')}
        hint={t('write.treatmentHint')}
      >
        <TextInput />
      </Field>
      {until ? <p className="small soft">{t('write.until', { moment: until })}</p> : null}
      <Acts>
        <Button busy={busy}>{review ? t('write.submitEdit') : t('write.submit')}</Button>
      </Acts>
    </PageForm>
  );
}
