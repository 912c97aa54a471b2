import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { zoneCity } from '~/shared/time';
import { Button, ButtonLink, QuietLink } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Empty } from '~/ui/empty';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { Acts, Stack } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import type { ReviewView } from './load-review.server';
import { NearestTimes } from '~/modules/appointments/ui/nearest-times';

type TakenProps = {
  view: Extract<ReviewView, { kind: 'taken' }>;
  /** What the patient wrote for the doctor; kept. */
  reason: string;
  /** Ids of the files that were ticked; kept. */
  records: string[];
  /** The form came back because no time was chosen. */
  mustChoose: boolean;
};

/** Somebody was faster: the nearest free times, and nothing of what was written is lost. */
export function Taken({ view, reason, records, mustChoose }: TakenProps) {
  const t = useTranslations('booking.taken');
  const { moment } = useReader();
  useErrorTitle(true);
  const { doctor } = view.offer;
  const all = `/doctors/${doctor.slug}?visit=${view.offer.id}#times`;
  return (
    <>
      <Crumb to={all} label={t('all', { name: doctor.displayName })}>
        {t('all', { name: doctor.displayName })}
      </Crumb>
      <PageHead tight title={t('heading')} />
      <ErrorSummary title={t('title')} attempt={view.startsAt}>
        <p>{t('lead', { moment: moment(view.startsAt) })}</p>
        <p>{t(reason ? 'calmKept' : 'calm')}</p>
      </ErrorSummary>
      {view.nearest.length > 0 ? (
        <ChooseAnother view={view} reason={reason} records={records} mustChoose={mustChoose} />
      ) : (
        <Empty title={t('none')} level={2}>
          <p>{t('noneText')}</p>
          <Acts>
            <ButtonLink to={all}>{t('all', { name: doctor.displayName })}</ButtonLink>
            <QuietLink to="/doctors">{t('others')}</QuietLink>
          </Acts>
        </Empty>
      )}
    </>
  );
}

function ChooseAnother({ view, reason, records, mustChoose }: TakenProps) {
  const t = useTranslations('booking.taken');
  const { timeZone } = useReader();
  const { doctor } = view.offer;
  const query = new URLSearchParams({ at: view.startsAt, choose: '1' });
  return (
    <Form method="post" action={`/book/${view.offer.id}?${query}`} noValidate>
      {records.map((id) => (
        <input key={id} type="hidden" name="records" value={id} />
      ))}
      <Stack gap={6} className="mt-8">
        <FieldGroup
          id="at"
          name="at"
          required
          legend={t('nearest', { name: doctor.displayName })}
          hint={t('hint', { here: zoneCity(timeZone), there: doctor.city })}
          errors={mustChoose ? ['timeMissing'] : undefined}
        >
          <NearestTimes slots={view.nearest} there={doctor} />
        </FieldGroup>
        {reason ? (
          <Field
            id="reason"
            name="reason"
            defaultValue={reason}
            label={t('yourText')}
            hint={t('yourTextHint')}
          >
            <Textarea />
          </Field>
        ) : null}
        <Acts>
          <Button iconEnd="go">{t('submit')}</Button>
        </Acts>
      </Stack>
    </Form>
  );
}
