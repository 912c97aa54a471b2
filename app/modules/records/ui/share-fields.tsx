import { useTranslations } from '~/messages/translations';
import { DateInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps, wasChosen } from '~/ui/form-field';
import { Tick, Ticks } from '~/ui/tick';
import { shareDayChoices } from '../rules/share-end';
import { GRANT_PURPOSES } from '../sharing-schema';

type Meta = Parameters<typeof fieldProps>[0];
type ShareFieldsProps = {
  fields: { purpose: Meta; until: Meta; untilDate: Meta };
  defaultDays: number;
  /** Whether the days count from an appointment that is coming or from today; unknown while the doctor is chosen. */
  counted: 'coming' | 'past' | 'any';
};

/** What for, and until when. */
export function ShareFields({ fields, defaultDays, counted }: ShareFieldsProps) {
  const t = useTranslations('sharing');
  const { purpose, until, untilDate } = fields;
  return (
    <>
      <FieldGroup {...groupProps(purpose)} legend={t('form.purpose')}>
        <Ticks>
          {GRANT_PURPOSES.map((value) => (
            <Tick key={value} type="radio" value={value} defaultChecked={wasChosen(purpose, value)}>
              {t(`purpose.${value}`)}
            </Tick>
          ))}
        </Ticks>
      </FieldGroup>
      <FieldGroup {...groupProps(until)} legend={t('form.until')} hint={t('form.untilHint')}>
        <Ticks>
          {shareDayChoices(defaultDays).map((days) => (
            <Tick key={days} type="radio" value={days} defaultChecked={wasChosen(until, String(days))}>
              {t(`form.days.${counted}`, { days })}
            </Tick>
          ))}
          <Tick type="radio" value="date" defaultChecked={wasChosen(until, 'date')}>
            {t('form.date')}
          </Tick>
        </Ticks>
      </FieldGroup>
      <Field {...fieldProps(untilDate)} label={t('form.untilDate')} hint={t('form.untilDateHint')}>
        <DateInput />
      </Field>
    </>
  );
}
