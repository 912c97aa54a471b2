import { useTranslations } from '~/messages/translations';
import type { Consent } from '~/modules/accounts';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Disclosure } from '~/ui/disclosure';
import { Tray } from '~/ui/layout';

/** Every consent of a booking with its text, as it was shown, and when it was given. */
export function BookingConsents({ consents }: { consents: Consent[] }) {
  const t = useTranslations('health.consents');
  const { moment } = useReader();
  return (
    <Tray labelledBy="consents">
      <h2 id="consents">{t('title')}</h2>
      <p className="small soft">{t(consents.length > 0 ? 'lead' : 'none')}</p>
      {consents.map(({ appointmentId, consentedAt, doctorName, reference, version, locale, body }) => (
        <Disclosure
          key={appointmentId}
          summary={t('about', { moment: moment(consentedAt), doctor: doctorName })}
        >
          <p className="small soft">{t('version', { reference, version })}</p>
          {body ? <p lang={locale}>{body}</p> : <p>{t('gone')}</p>}
        </Disclosure>
      ))}
    </Tray>
  );
}
