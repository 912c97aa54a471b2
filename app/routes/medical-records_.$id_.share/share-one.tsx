import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { shareFileSchema, type RecordSharing, type ShareChoice } from '~/modules/records';
import { ShareFields } from '~/modules/records/ui/share-fields';
import { Button, ButtonLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { FieldGroup } from '~/ui/field-group';
import { groupProps, wasChosen } from '~/ui/form-field';
import { Tick, Ticks } from '~/ui/tick';

type ShareOneProps = { file: RecordSharing; choices: ShareChoice[]; days: number };

/** The form that shares one file with one doctor; or why it cannot be shared. */
export function ShareOne({ file, choices, days }: ShareOneProps) {
  const t = useTranslations('sharing.one');
  if (file.scanStatus !== 'clean' && file.scanStatus !== 'pending') return <p>{t('notShareable')}</p>;
  if (choices.length === 0)
    return (
      <Empty title={t('noDoctor.title')} level={2}>
        <p>{t('noDoctor.text')}</p>
        <ButtonLink to="/doctors">{t('noDoctor.find')}</ButtonLink>
      </Empty>
    );
  return (
    <section aria-labelledby="share-h">
      <h2 id="share-h">{t('share')}</h2>
      <ShareForm choices={choices} days={days} />
    </section>
  );
}

function ShareForm({ choices, days }: Omit<ShareOneProps, 'file'>) {
  const t = useTranslations('sharing.form');
  const { moment, now } = useReader();
  const [only] = choices.length === 1 ? choices : [];
  const [form, fields] = usePageForm({
    schema: shareFileSchema,
    defaultValue: { appointment: only?.appointmentId, purpose: 'consultation', until: String(days) },
  });
  const when = ({ status, endsAt }: ShareChoice) =>
    status === 'held' ? 'held' : Date.parse(endsAt) > Date.parse(now) ? 'coming' : 'past';
  return (
    <PageForm form={form} className="stack stack-5 max-w-xl">
      <FieldGroup {...groupProps(fields.appointment)} legend={t('doctor')} hint={t('doctorHint')}>
        <Ticks>
          {choices.map((choice) => (
            <Tick
              key={choice.appointmentId}
              type="radio"
              value={choice.appointmentId}
              defaultChecked={wasChosen(fields.appointment, choice.appointmentId)}
              note={t(`visit.${when(choice)}`, { moment: moment(choice.startsAt) })}
            >
              <bdi>{choice.doctorName}</bdi>
            </Tick>
          ))}
        </Ticks>
      </FieldGroup>
      <ShareFields fields={fields} defaultDays={days} counted="any" />
      <Button busy={useSubmitting()}>{t('submit')}</Button>
    </PageForm>
  );
}
