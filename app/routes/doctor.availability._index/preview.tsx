import { Form } from '@remix-run/react';
import { TimeZoneSelect } from '~/modules/accounts/ui/time-zone-select';
import { useLocale, useTranslations } from '~/messages/translations';
import type { OwnAvailability, OwnVisitType, SlotDay } from '~/modules/doctors';
import { formatMoney } from '~/shared/money';
import { formatClock, formatOffset, formatPlainDay, zoneCity } from '~/shared/time';
import { Button, ButtonLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Field } from '~/ui/field';
import { Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Tabs } from '~/ui/tabs';

type PreviewProps = {
  own: OwnAvailability;
  visit: OwnVisitType | null;
  days: SlotDay[];
  timeZone: string;
  now: string;
};

/** What patients will see: by the same function that answers them. */
export function Preview({ own, visit, days, timeZone, now }: PreviewProps) {
  const t = useTranslations('availability.overview');
  return (
    <Stack as="section" gap={5}>
      <div>
        <h2>{t('preview')}</h2>
        <p className="soft">{t('lead', { city: zoneCity(timeZone), offset: formatOffset(now, timeZone) })}</p>
      </div>
      {own.isListed ? null : <Notice kind="held">{t('notListed')}</Notice>}
      {visit ? (
        <>
          <VisitTabs own={own} chosen={visit.id} timeZone={timeZone} />
          <ZoneForm visit={visit} timeZone={timeZone} now={now} />
          <DaysTable days={days} timeZone={timeZone} />
        </>
      ) : (
        <Empty title={t('noVisit')}>
          <ButtonLink to="/doctor/availability/visits/new">{t('addVisit')}</ButtonLink>
        </Empty>
      )}
    </Stack>
  );
}

function VisitTabs({ own, chosen, timeZone }: { own: OwnAvailability; chosen: string; timeZone: string }) {
  const t = useTranslations('availability');
  const locale = useLocale();
  const offered = own.visitTypes.filter(({ active }) => active);
  if (offered.length < 2) return null;
  return (
    <Tabs
      label={t('overview.visits')}
      items={offered.map((visit) => ({
        to: `/doctor/availability?${new URLSearchParams({ visit: visit.id, zone: timeZone })}`,
        text: `${t(`visit.${visit.mode}`, { minutes: visit.minutes })}, ${formatMoney(visit, locale, { whole: true })}`,
        current: visit.id === chosen,
      }))}
    />
  );
}

function ZoneForm({ visit, timeZone, now }: { visit: OwnVisitType; timeZone: string; now: string }) {
  const t = useTranslations('availability.overview');
  return (
    <Form
      method="get"
      action="/doctor/availability"
      key={timeZone}
      className="flex flex-wrap items-end gap-3"
      preventScrollReset
    >
      <input type="hidden" name="visit" value={visit.id} />
      <Field id="zone" name="zone" label={t('zone')} defaultValue={timeZone} className="grow sm:max-w-80">
        <TimeZoneSelect now={now} />
      </Field>
      <Button variant="secondary">{t('show')}</Button>
    </Form>
  );
}

function DaysTable({ days, timeZone }: { days: SlotDay[]; timeZone: string }) {
  const t = useTranslations('availability.overview');
  const locale = useLocale();
  const count = days.reduce((sum, { slots }) => sum + slots.length, 0);
  return (
    <>
      <p>{t('count', { count })}</p>
      <DataTable
        caption={t('caption')}
        captionHidden
        onPhone="plain"
        rows={days}
        rowKey={({ day }) => day}
        columns={[
          {
            key: 'day',
            header: t('day'),
            rowHeader: true,
            noWrap: true,
            cell: ({ day }) => formatPlainDay(day, locale, 'short'),
          },
          {
            key: 'times',
            header: t('times'),
            cell: ({ slots }) =>
              slots.length === 0 ? (
                <span className="soft">{t('none')}</span>
              ) : (
                <span className="num">
                  {slots.map(({ startsAt }) => formatClock(startsAt, timeZone, locale)).join(' · ')}
                </span>
              ),
          },
        ]}
      />
    </>
  );
}
