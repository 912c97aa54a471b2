import { Form, useNavigation } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { rangeFieldId, WEEKDAYS, type DraftRange, type WeekDraft, type Weekday } from '~/modules/doctors';
import { Button, QuietButton } from '~/ui/button';
import { Select, TextInput } from '~/ui/controls';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { Acts, Stack } from '~/ui/layout';
import { Tick, Ticks } from '~/ui/tick';
import { VisuallyHidden } from '~/ui/visually-hidden';

type WeekFormProps = {
  week: WeekDraft;
  version: string;
  errors: Record<string, string>;
  /** The button that led here, when it only changed the form. */
  pressed: string | null;
};

const PAGE = '/doctor/availability/hours';

/** The whole week in one form. Its small buttons send the form too, and get it back changed: no script is needed. */
export function WeekForm({ week, version, errors, pressed }: WeekFormProps) {
  const t = useTranslations('availability.hours');
  const busy = useNavigation().formData?.get('intent') === 'save';
  return (
    <Form method="post" action={PAGE} noValidate preventScrollReset className="stack stack-5">
      {/* The first button is the one that Enter presses. */}
      <button type="submit" name="intent" value="save" className="vh" tabIndex={-1} aria-hidden="true">
        {t('submit')}
      </button>
      <input type="hidden" name="version" value={version} />
      <div>
        {WEEKDAYS.map((weekday) => (
          <DayFields
            key={weekday}
            weekday={weekday}
            ranges={week[weekday]}
            errors={errors}
            focusLast={pressed === `add-${weekday}`}
          />
        ))}
      </div>
      <p className="small soft">{t('midnight')}</p>
      <CopyDay open={pressed === 'copy'} />
      <Acts>
        <Button name="intent" value="save" busy={busy}>
          {t('submit')}
        </Button>
        <p className="small soft">{t('kept')}</p>
      </Acts>
    </Form>
  );
}

type DayFieldsProps = {
  weekday: Weekday;
  ranges: DraftRange[];
  errors: Record<string, string>;
  focusLast: boolean;
};

function DayFields({ weekday, ranges, errors, focusLast }: DayFieldsProps) {
  const t = useTranslations('availability');
  const day = t(`weekdays.d${weekday}`);
  return (
    <div
      role="group"
      aria-labelledby={`day-${weekday}`}
      id={`d${weekday}`}
      className="grid gap-x-6 gap-y-2 border-b border-hair py-4 sm:grid-cols-[8rem_1fr]"
    >
      <h3 id={`day-${weekday}`} className="as4">
        {day}
      </h3>
      <Stack gap={3}>
        {ranges.length === 0 ? <p className="soft">{t('hours.off')}</p> : null}
        {ranges.map((range, index) => (
          <RangeFields
            // What was typed comes back from the server as the new start: the fields are made anew when it differs.
            key={`${index} ${range.from} ${range.to}`}
            {...{ weekday, day, index, range, errors }}
            focus={focusLast && index === ranges.length - 1}
          />
        ))}
        <p className="flex flex-wrap gap-x-6">
          {/* Without an address inside the page: browsers would look there instead of at the new field. */}
          <QuietButton name="intent" value={`add-${weekday}`}>
            {t('hours.add')}
            <VisuallyHidden>{t('hours.addTo', { day })}</VisuallyHidden>
          </QuietButton>
          {ranges.length > 1 ? (
            <QuietButton name="intent" value={`clear-${weekday}`} formAction={`${PAGE}#d${weekday}`}>
              {t('hours.clear')}
              <VisuallyHidden> {day}</VisuallyHidden>
            </QuietButton>
          ) : null}
        </p>
      </Stack>
    </div>
  );
}

/** Narrow, unless there is a sentence to read beside it. */
const width = (errors: string[] | undefined) => (errors ? 'w-full sm:w-80' : 'w-36');

type RangeFieldsProps = {
  weekday: Weekday;
  day: string;
  index: number;
  range: DraftRange;
  errors: Record<string, string>;
  focus: boolean;
};

function RangeFields({ weekday, day, index, range, errors, focus }: RangeFieldsProps) {
  const t = useTranslations('availability.hours');
  const place = { day, number: index + 1 };
  const field = (end: 'from' | 'to') => {
    const id = rangeFieldId(weekday, index, end);
    const error = errors[id];
    return {
      ...{ id, name: `${end}${weekday}`, defaultValue: range[end], errors: error ? [error] : undefined },
      label: (
        <>
          <VisuallyHidden>{t('line', place)}</VisuallyHidden>
          {t(end)}
        </>
      ),
    };
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field {...field('from')} className={width(field('from').errors)}>
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the line that was just asked for, also without scripts */}
        <TextInput type="time" autoFocus={focus} />
      </Field>
      <Field {...field('to')} className={width(field('to').errors)}>
        <TextInput type="time" />
      </Field>
      <QuietButton name="intent" value={`remove-${weekday}-${index}`} formAction={`${PAGE}#d${weekday}`}>
        {t('remove')}
        <VisuallyHidden>{t('removeWhich', place)}</VisuallyHidden>
      </QuietButton>
    </div>
  );
}

function CopyDay({ open }: { open: boolean }) {
  const t = useTranslations('availability');
  return (
    <Disclosure summary={t('hours.copy')} open={open}>
      <Stack>
        <Field id="copyFrom" name="copyFrom" label={t('hours.copyFrom')} defaultValue="1">
          <Select options={WEEKDAYS.map((d) => ({ value: String(d), label: t(`weekdays.d${d}`) }))} />
        </Field>
        <FieldGroup id="copyTo" name="copyTo" legend={t('hours.copyTo')}>
          <Ticks>
            {WEEKDAYS.map((d) => (
              <Tick key={d} value={String(d)}>
                {t(`weekdays.d${d}`)}
              </Tick>
            ))}
          </Ticks>
        </FieldGroup>
        <Button variant="secondary" name="intent" value="copy">
          {t('hours.copyDo')}
        </Button>
      </Stack>
    </Disclosure>
  );
}
