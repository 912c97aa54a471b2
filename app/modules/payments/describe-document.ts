import type { useTranslations } from 'use-intl';
import { joinFacts } from '~/shared/lists';
import { formatMoney, type Money } from '~/shared/money';
import { countryName } from '~/shared/places';
import { formatClock, formatDay, zoneCity } from '~/shared/time';
import { isForDoctor, type MoneyDocument } from './document-schema';

type Words = ReturnType<typeof useTranslations<'receipts'>>;
export type Line = { label: string; value: string; total?: boolean };

/** A document in words: what its page and its PDF both show. */
export type DescribedDocument = {
  title: string;
  number: string;
  issued: string;
  facts: Line[];
  sums: Line[];
  note: string;
};

/**
 * Puts a document into words, in the reader's language; times on the clock of whose paper it is.
 * @param t words of the namespace `receipts`
 * @param locale BCP 47 tag for formatting
 */
export function describeDocument(document: MoneyDocument, t: Words, locale: string): DescribedDocument {
  const { kind, issuedAt, currency } = document;
  const zone = zoneOf(document);
  const say = (amount: number): string => formatMoney({ amount, currency } satisfies Money, locale);
  return {
    title: t(`kind.${kind}`),
    number: t('paper.number', { number: document.number }),
    issued: t('paper.issued', { day: formatDay(issuedAt, zone, locale, 'long') }),
    facts: factsOf(document, t, locale, zone),
    sums: [
      ...sumsBefore(document, t, say),
      { label: t(`paper.total.${kind}`), value: say(document.amount), total: true },
    ],
    note: t(`paper.note.${kind}`),
  };
}

const zoneOf = ({ kind, appointment }: MoneyDocument): string =>
  isForDoctor(kind) ? appointment.doctorTimeZone : appointment.patientTimeZone;

/** What the total is made of; minus signs by `Intl`. */
function sumsBefore(document: MoneyDocument, t: Words, say: (amount: number) => string): Line[] {
  const { kind, amount, payment, fee } = document;
  switch (kind) {
    case 'receipt':
      return [{ label: t('paper.line.consultation'), value: say(amount) }];
    case 'refund_note':
      return [{ label: t('paper.line.paidBefore'), value: say(payment.amount) }];
    case 'payout_statement':
      return [
        { label: t('paper.line.paidByPatient'), value: say(payment.amount) },
        ...(payment.refundedAmount > 0
          ? [{ label: t('paper.line.returnedToPatient'), value: say(-payment.refundedAmount) }]
          : []),
        { label: t('paper.line.fee'), value: say(-(fee ?? 0)) },
      ];
    default:
      return [];
  }
}

function factsOf(document: MoneyDocument, t: Words, locale: string, zone: string): Line[] {
  const { issuer, patient, doctor, appointment, corrects } = document;
  const lines = (...parts: (string | null | false)[]): string =>
    parts.filter(Boolean).join('\n') || t('paper.missing');
  const country = (code: string | null) => (code ? countryName(code, locale) : null);
  const licence =
    doctor.licenceNumber &&
    (doctor.licenceRegistry
      ? t('paper.licenceAt', { number: doctor.licenceNumber, registry: doctor.licenceRegistry })
      : t('paper.licence', { number: doctor.licenceNumber }));
  return [
    { label: t('paper.issuer'), value: lines(issuer.name, issuer.address, issuer.registration) },
    { label: t('paper.patient'), value: lines(patient.name, country(patient.countryCode)) },
    {
      label: t('paper.doctor'),
      value: lines(
        doctor.name,
        joinFacts([doctor.clinicName, doctor.city, country(doctor.countryCode)], locale),
        licence,
      ),
    },
    {
      label: t('paper.appointment'),
      value: t('paper.appointmentText', {
        mode: appointment.mode,
        minutes: appointment.minutes,
        day: formatDay(appointment.startsAt, zone, locale, 'long'),
        time: formatClock(appointment.startsAt, zone, locale),
        city: zoneCity(zone),
      }),
    },
    { label: t('paper.reference'), value: appointment.reference },
    ...(corrects ? [{ label: t('paper.corrects'), value: corrects }] : []),
  ];
}
