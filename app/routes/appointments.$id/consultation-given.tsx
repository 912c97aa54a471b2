import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail, ConsultationView, Desk } from '~/modules/appointments';
import { GivenTexts } from '~/modules/appointments/ui/given-texts';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Acts, Stack } from '~/ui/layout';
import { Typed } from './shared-texts';

type ConsultationGivenProps = { visit: AppointmentDetail; consultation: ConsultationView; desk: Desk };

/** After the end: what the patient was given, and the doctor's own note, each with what stood there before. */
export function ConsultationGiven({ visit, consultation, desk }: ConsultationGivenProps) {
  const t = useTranslations('consultation.after');
  const [latest] = consultation.versions;
  const page = `/appointments/${visit.id}`;
  return (
    <>
      {latest ? (
        <section aria-labelledby="summary-h">
          <h2 id="summary-h">{t('summary')}</h2>
          <GivenTexts version={latest} />
          <Acts>
            <QuietLink to={`${page}/summary`} icon="print">
              {t('print')}
            </QuietLink>
            <QuietLink to={`${page}/amend`} icon="list">
              {t('amend')}
            </QuietLink>
            <QuietLink to={`${page}/propose`} icon="cal">
              {t('propose')}
            </QuietLink>
          </Acts>
        </section>
      ) : null}
      <Note desk={desk} always={latest !== undefined} />
    </>
  );
}

/** The note, also of a consultation that was broken off: nothing that was written is lost. */
function Note({ desk, always }: { desk: Desk; always: boolean }) {
  const t = useTranslations('consultation.after');
  const { moment } = useReader();
  const [latest, ...earlier] = desk.notes;
  const text = desk.draft?.privateNote || latest?.privateNote;
  if (!text && !always) return null;
  return (
    <section aria-labelledby="note-h">
      <h2 id="note-h">{t('note')}</h2>
      {text ? <Typed>{text}</Typed> : <p className="soft">{t('noNote')}</p>}
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlierNotes')}>
          <Stack gap={5}>
            {earlier.map(({ version, privateNote, createdAt }) => (
              <div key={version}>
                <p className="small soft">{moment(createdAt)}</p>
                <Typed>{privateNote}</Typed>
              </div>
            ))}
          </Stack>
        </Disclosure>
      ) : null}
    </section>
  );
}
