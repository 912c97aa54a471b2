import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { DAY_PARTS, WEEKDAYS, waitlistFormSchema } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { formatWeekday, zoneCity } from '~/shared/time';
import { Button } from '~/ui/button';
import { DateInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps, wasChosen } from '~/ui/form-field';
import { Acts } from '~/ui/layout';
import { Tick, Ticks } from '~/ui/tick';

type WishFormProps = {
  timeZone: string;
  /** What the two days are unless others are chosen. */
  dates: { from: string; until: string };
};

/** From when until when, on which days and at what time of day. */
export function WishForm({ timeZone, dates }: WishFormProps) {
  const t = useTranslations('waitlist');
  const { locale } = useReader();
  const [form, fields] = usePageForm({ schema: waitlistFormSchema, defaultValue: dates });
  return (
    <PageForm form={form}>
      <Field {...fieldProps(fields.from)} label={t('join.from')}>
        <DateInput min={dates.from} />
      </Field>
      <Field {...fieldProps(fields.until)} label={t('join.until')} hint={t('join.untilHint')}>
        <DateInput min={dates.from} />
      </Field>
      <FieldGroup {...groupProps(fields.weekdays)} legend={t('join.weekdays')} hint={t('join.weekdaysHint')}>
        <Ticks>
          {WEEKDAYS.map((weekday) => (
            <Tick key={weekday} value={weekday} defaultChecked={wasChosen(fields.weekdays, String(weekday))}>
              {formatWeekday(weekday, locale)}
            </Tick>
          ))}
        </Ticks>
      </FieldGroup>
      <FieldGroup
        {...groupProps(fields.dayParts)}
        legend={t('join.dayParts')}
        hint={t('join.dayPartsHint', { city: zoneCity(timeZone) })}
      >
        <Ticks>
          {DAY_PARTS.map((part) => (
            <Tick
              key={part}
              value={part}
              note={t(`dayPart.${part}.note`)}
              defaultChecked={wasChosen(fields.dayParts, part)}
            >
              {t(`dayPart.${part}.name`)}
            </Tick>
          ))}
        </Ticks>
      </FieldGroup>
      <Acts>
        <Button busy={useSubmitting()}>{t('join.submit')}</Button>
      </Acts>
    </PageForm>
  );
}
