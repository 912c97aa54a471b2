import { useLoaderData } from '@remix-run/react';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { useTranslations } from '~/messages/translations';
import { proposalFormSchema } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { SlotDay } from '~/modules/doctors';
import { dayDiffers, formatOffset, formatPlainDay, splitDay, splitPlainDay, zoneCity } from '~/shared/time';
import { Button } from '~/ui/button';
import { FieldGroup } from '~/ui/field-group';
import { groupProps } from '~/ui/form-field';
import { Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Pager } from '~/ui/pager';
import { Day, MoreSlots, Slot, SlotKey, SlotKeyTime, Week } from '~/ui/slots';
import { Tabs } from '~/ui/tabs';
import type { loader } from './route';

const SHOWN_TIMES = 9;

/** A week of free times to tick, up to three. */
export function ProposeForm() {
  const t = useTranslations('consultation.propose');
  const { times } = useLoaderData<typeof loader>();
  const { visit, days } = times;
  const busy = useSubmitting();
  const [form, fields] = usePageForm({ schema: proposalFormSchema });
  if (!visit) return <Notice>{t('notListed')}</Notice>;
  return (
    <Stack gap={5}>
      <Kinds />
      <Key />
      <PageForm form={form}>
        <input type="hidden" name="visitTypeId" value={visit.id} />
        <FieldGroup {...groupProps(fields.times)} legend={t('legend')} hint={t('hint')} required={false}>
          <Week>
            {days.map((day) => (
              <DayTimes key={day.day} day={day} />
            ))}
          </Week>
        </FieldGroup>
        <div>
          <Button busy={busy}>{t('submit')}</Button>
        </div>
      </PageForm>
    </Stack>
  );
}

function Kinds() {
  const t = useTranslations('consultation.propose');
  const { times } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const modes = useTranslations('appointments.mode');
  const { visit, visitTypes, days, earlier, later } = times;
  if (!visit) return null;
  const to = (visitId: string, from?: string | null) =>
    `?${new URLSearchParams({ visit: visitId, ...(from ? { from } : {}) })}`;
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  return (
    <>
      {visitTypes.length > 1 ? (
        <Tabs
          label={t('kind')}
          items={visitTypes.map(({ id, mode, minutes }) => ({
            to: to(id, first),
            text: modes(mode, { minutes }),
            current: id === visit.id,
          }))}
        />
      ) : null}
      <Pager
        label={t('weeks')}
        keepScroll
        note={
          first && last
            ? t('range', {
                from: formatPlainDay(first, locale, 'short'),
                to: formatPlainDay(last, locale, 'short'),
              })
            : undefined
        }
        prev={earlier ? { to: to(visit.id, earlier), text: t('earlier') } : undefined}
        next={later ? { to: to(visit.id, later), text: t('later') } : undefined}
      />
    </>
  );
}

/** Which time is whose. */
function Key() {
  const t = useTranslations('consultation.propose');
  const { times, visit } = useLoaderData<typeof loader>();
  const { clock, timeZone, now } = useReader();
  const sample = times.days.flatMap(({ slots }) => slots)[0]?.startsAt ?? now;
  const theirs = visit.patientTimeZone;
  return (
    <SlotKey>
      <SlotKeyTime kind="here" sample={clock(sample)}>
        {t('yours', { city: zoneCity(timeZone), offset: formatOffset(sample, timeZone) })}
      </SlotKeyTime>{' '}
      <SlotKeyTime kind="there" sample={clock(sample, theirs)}>
        {t('theirs', { city: zoneCity(theirs), offset: formatOffset(sample, theirs) })}
      </SlotKeyTime>
    </SlotKey>
  );
}

function DayTimes({ day }: { day: SlotDay }) {
  const t = useTranslations('consultation.propose');
  const { visit } = useLoaderData<typeof loader>();
  const { clock, timeZone, locale } = useReader();
  const { weekday, date } = splitPlainDay(day.day, locale);
  const zone = visit.patientTimeZone;
  const slots = day.slots.map(({ startsAt }) => (
    <Slot
      key={startsAt}
      multiple
      name="times"
      value={startsAt}
      time={clock(startsAt)}
      other={
        dayDiffers(startsAt, timeZone, zone)
          ? `${clock(startsAt, zone)} ${splitDay(startsAt, zone, locale).weekday}`
          : clock(startsAt, zone)
      }
      otherPlace={t('inCity', { city: zoneCity(zone) })}
    />
  ));
  const rest = slots.slice(SHOWN_TIMES);
  return (
    <Day weekday={weekday} date={date} none={t('none')}>
      {slots.length > 0 ? (
        <>
          {slots.slice(0, SHOWN_TIMES)}
          {rest.length > 0 ? (
            <MoreSlots summary={t('more', { count: String(rest.length) })}>{rest}</MoreSlots>
          ) : null}
        </>
      ) : null}
    </Day>
  );
}
