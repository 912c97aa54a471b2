/** "A time has become free", to the one in line for whom it is kept. */
import { greeting, momentHere, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';
import { clocks, clockWords, minutes, sides } from './appointment.ts';

type Offer = Payload<'waitlist_offer'>;

export function composeWaitlistOffer(payload: Offer, context: MailContext): MailView {
  const { t, formats, isolate } = context;
  const { reader, other } = sides(payload, context, 'patient');
  const { startsAt, expiresAt } = payload;
  const doctor = isolate(payload.doctorName);
  return {
    subject: t('waitlist_offer.subject', {
      day: formats.shortDay(startsAt, reader.timeZone),
      clock: formats.clock(startsAt, reader.timeZone),
    }),
    preheader: t('waitlist_offer.preheader', {
      ...clockWords(payload, context, reader, other),
      until: formats.clock(expiresAt, reader.timeZone),
    }),
    title: t('waitlist_offer.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(what(payload, context, reader.timeZone)),
    ],
    clocks: clocks(startsAt, context, reader, other),
    button: {
      label: t('waitlist_offer.button'),
      href: pageUrl(context, `/waitlist/offers/${payload.offerId}`),
    },
    notice: {
      tone: 'held',
      lead: t('waitlist_offer.keptLead', momentHere(context, expiresAt)),
      text: t('waitlist_offer.kept'),
    },
    footer: [
      t('waitlist_offer.footer', { doctor }),
      t('common.alwaysOn', { site: new URL(context.appUrl).host }),
    ],
  };
}

/** Which time, and whether it would take the place of another. */
function what(payload: Offer, context: MailContext, timeZone: string): string {
  const { t, formats, isolate } = context;
  const { insteadOf } = payload;
  const words = {
    ...emphasis,
    doctor: isolate(payload.doctorName),
    day: formats.day(payload.startsAt, timeZone),
    mode: t(`appointment.mode.${payload.mode}`),
  };
  if (!insteadOf) return t.markup('waitlist_offer.first', { ...words, minutes: minutes(payload) });
  return t.markup('waitlist_offer.earlier', {
    ...words,
    oldMoment: formats.moment(insteadOf, timeZone),
    oldZone: formats.zone(insteadOf, timeZone),
  });
}
