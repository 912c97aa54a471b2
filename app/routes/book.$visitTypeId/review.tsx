import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { usePageForm, useReply, useSubmitting } from '~/http/page-form';
import { bookingFormSchema, REASON_MAX, REASON_MIN } from '~/modules/appointments';
import { RefundTerms } from '~/modules/appointments/ui/refund-terms';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { FileTicks } from '~/modules/records/ui/file-ticks';
import { Button, QuietLink } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps, wasChosen } from '~/ui/form-field';
import { Acts, Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';
import { Tick, Ticks } from '~/ui/tick';
import { ReviewErrors } from './errors';
import type { ReviewView } from './load-review.server';
import { BookingSummary } from './summary';

type View = Extract<ReviewView, { kind: 'review' }>;
type Fields = ReturnType<typeof useReviewForm>[1];

const useReviewForm = (view: View, reason: string, records: string[]) =>
  usePageForm({ schema: bookingFormSchema, defaultValue: { at: view.startsAt, reason, records } });

/** What is booked, what it costs, what comes back, what the doctor should know: then one button. */
export function Review({ view, reason, records }: { view: View; reason: string; records: string[] }) {
  const t = useTranslations('booking');
  const { offer, startsAt } = view;
  const [form, fields] = useReviewForm(view, reason, records);
  const there = { timeZone: offer.doctor.timeZone, city: offer.doctor.city };
  return (
    <>
      <Crumb to={`/doctors/${offer.doctor.slug}?visit=${offer.id}#times`} label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('heading')}>
        {t.rich('lead', { minutes: offer.holdMinutes, b: (words) => <b className="nb">{words}</b> })}
      </PageHead>
      <ReviewErrors fields={fields} reply={useReply()} />
      <Form
        className="split"
        method="post"
        action={`/book/${offer.id}?${new URLSearchParams({ at: startsAt })}`}
        {...getFormProps(form)}
        noValidate
      >
        <aside>
          <BookingSummary view={view} />
        </aside>
        <Stack gap={7}>
          <section aria-labelledby="refund-h">
            <h2 id="refund-h">{t('refund.title')}</h2>
            <RefundTerms moments={view.refunds} price={offer} there={there} />
            <p className="small soft mt-2">
              {t('refund.move', { hours: offer.moveNoticeHours, count: offer.moveLimit })}
            </p>
          </section>
          <ForTheDoctor view={view} fields={fields} />
          <PayBox offer={offer} />
        </Stack>
      </Form>
    </>
  );
}

function ForTheDoctor({ view, fields }: { view: View; fields: Fields }) {
  const t = useTranslations('booking');
  const { offer } = view;
  const name = offer.doctor.displayName;
  return (
    <section aria-labelledby="why-h">
      <h2 id="why-h">{t('forDoctor')}</h2>
      <Stack gap={5}>
        <input type="hidden" name={fields.at.name} value={view.startsAt} />
        <input type="hidden" name={fields.consentLocale.name} value={offer.consent.locale} />
        <Field
          {...fieldProps(fields.reason)}
          minLength={undefined}
          maxLength={REASON_MAX}
          required
          label={t('reason.label')}
          hint={t('reason.hint', { name, min: REASON_MIN, max: REASON_MAX })}
        >
          <Textarea />
        </Field>
        <ShareWithBooking view={view} fields={fields} />
        <FieldGroup {...groupProps(fields.consent)} legend={t('consent.legend')}>
          <Ticks>
            <Tick
              value={offer.consent.version}
              required
              defaultChecked={wasChosen(fields.consent, offer.consent.version)}
              note={t('consent.version', { version: offer.consent.version })}
            >
              {t('consent.agree', { name })}
            </Tick>
          </Ticks>
          <Disclosure summary={t('consent.read')}>
            <p lang={offer.consent.locale}>{offer.consent.body}</p>
          </Disclosure>
        </FieldGroup>
      </Stack>
    </section>
  );
}

/** Own files to share with the booking; nothing for somebody who has none. */
function ShareWithBooking({ view, fields }: { view: View; fields: Fields }) {
  const t = useTranslations('sharing.booking');
  const { files, days } = view.sharing;
  if (files.length === 0) return null;
  const name = view.offer.doctor.displayName;
  return (
    <FieldGroup
      {...groupProps(fields.records)}
      legend={t('legend', { name })}
      hint={t('hint', { name, days })}
    >
      <FileTicks files={files} field={fields.records} />
    </FieldGroup>
  );
}

/** What happens to the money, and the one button. */
function PayBox({ offer }: { offer: View['offer'] }) {
  const t = useTranslations('booking.pay');
  const { money } = useReader();
  const busy = useSubmitting();
  const amount = money(offer);
  return (
    <section aria-labelledby="pay-h" className="pay-box">
      <h2 id="pay-h" className="vh">
        {t('title')}
      </h2>
      <Notice kind="held" icon="lock">
        {t.rich('held', { amount, b: (words) => <b>{words}</b> })}
      </Notice>
      <Acts>
        <Button iconEnd="go" busy={busy}>
          {t('submit', { amount })}
        </Button>
        <QuietLink to={`/doctors/${offer.doctor.slug}`}>{t('leave')}</QuietLink>
      </Acts>
      <p className="small soft">{t('card')}</p>
    </section>
  );
}
