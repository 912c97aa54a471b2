/** Mails about the patient's files: that somebody asks, looked, or made ready. Never which file, nor why. */
import {
  accountFooter,
  appointmentFooter,
  greeting,
  momentHere,
  pageUrl,
  type MailContext,
} from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';

/** To the patient, when the doctor asks for a file. What is asked for stands on the page only. */
export function composeRecordRequested(payload: Payload<'record_requested'>, context: MailContext): MailView {
  const { t, isolate } = context;
  const { reference } = payload;
  const doctor = isolate(payload.doctorName);
  return {
    subject: t('record_requested.subject'),
    preheader: t('record_requested.preheader'),
    title: t('record_requested.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('record_requested.intro', { ...emphasis, doctor, reference })),
    ],
    button: {
      label: t('appointment.open'),
      href: pageUrl(context, `/appointments/${payload.appointmentId}`),
    },
    footer: appointmentFooter(context, reference, 'patient'),
  };
}

/** To the patient, at the moment an administrator opens their files. The reason stands in the access log. */
export function composeRecordsOpened(payload: Payload<'records_opened'>, context: MailContext): MailView {
  const { t } = context;
  return {
    subject: t('records_opened.subject'),
    preheader: t('records_opened.preheader'),
    title: t('records_opened.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('records_opened.intro', { ...emphasis, ...momentHere(context, payload.openedAt) })),
    ],
    button: { label: t('records_opened.button'), href: pageUrl(context, '/medical-records/access') },
    below: [t('records_opened.notRight')],
    footer: accountFooter(context),
  };
}

/** To the patient, when the scanner found a virus in a file. Which file it was stands on the page only. */
export function composeRecordInfected(payload: Payload<'record_infected'>, context: MailContext): MailView {
  const { t } = context;
  return {
    subject: t('record_infected.subject'),
    preheader: t('record_infected.preheader'),
    title: t('record_infected.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('record_infected.intro', { ...emphasis, ...momentHere(context, payload.foundAt) })),
    ],
    button: { label: t('record_infected.button'), href: pageUrl(context, '/medical-records') },
    footer: accountFooter(context),
  };
}

export function composeExportReady(payload: Payload<'export_ready'>, context: MailContext): MailView {
  const { t } = context;
  return {
    subject: t('export_ready.subject'),
    preheader: t('export_ready.preheader'),
    title: t('export_ready.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('export_ready.intro', { ...emphasis, ...momentHere(context, payload.expiresAt) })),
    ],
    button: { label: t('export_ready.button'), href: pageUrl(context, '/medical-records/export') },
    footer: accountFooter(context),
  };
}
