import { Form } from '@remix-run/react';
import { useErrorTitle } from '~/http/failed-form';
import { useLocale, useTranslations } from '~/messages/translations';
import type { Holiday } from '~/modules/doctors';
import { countryName } from '~/shared/places';
import { formatPlainDay } from '~/shared/time';
import { Button, QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { ErrorSummary } from '~/ui/error-summary';
import { FieldGroup } from '~/ui/field-group';
import { Tick, Ticks } from '~/ui/tick';

type HolidayFormProps = {
  country: string;
  holidays: (Holiday & { isOff: boolean })[];
  missing: boolean;
  attempt: unknown;
};

/** The holidays as proposals: none is ticked, because only the doctor knows. */
export function HolidayForm({ country, holidays, missing, attempt }: HolidayFormProps) {
  const t = useTranslations('availability.holidays');
  const range = useTranslations('availability.off');
  const common = useTranslations('common.form');
  const locale = useLocale();
  useErrorTitle(missing);
  const day = (one: string) => `${formatPlainDay(one, locale, 'short')} ${one.slice(0, 4)}`;
  if (holidays.length === 0) {
    return (
      <Empty title={t('none')} level={2}>
        <p>{t('noneText')}</p>
        <QuietLink to="/doctor/availability/time-off">{t('byHand')}</QuietLink>
      </Empty>
    );
  }
  const error = missing ? ['holidaysMissing'] : undefined;
  return (
    <>
      {missing ? (
        <ErrorSummary
          title={common('summaryTitle', { count: 1 })}
          items={[{ fieldId: 'day', message: 'holidaysMissing' }]}
          attempt={attempt}
        />
      ) : null}
      <Form
        method="post"
        action={`/doctor/availability/holidays?country=${country}`}
        className="stack stack-5"
        key={country}
      >
        <FieldGroup
          id="day"
          name="day"
          legend={t('legend', { country: countryName(country, locale) })}
          hint={t('moon')}
          errors={error}
        >
          <Ticks>
            {holidays.map(({ from, to, name, isOff }) => (
              <Tick
                key={`${from} ${name}`}
                value={`${from}/${to}`}
                disabled={isOff}
                note={from === to ? day(from) : range('range', { from: day(from), to: day(to) })}
                state={isOff ? { kind: 'off', text: t('already') } : undefined}
              >
                {name}
              </Tick>
            ))}
          </Ticks>
        </FieldGroup>
        <Button>{t('submit')}</Button>
      </Form>
    </>
  );
}
