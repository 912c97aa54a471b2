import type { ReactNode } from 'react';
import { useTranslations } from '~/messages/translations';
import type { DeletionTerms } from '~/modules/accounts';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Section } from '~/ui/layout';
import { PlainList, Todo } from '~/ui/lists';

type Role = 'patient' | 'doctor' | 'admin';

/** What has to be over before the account may go, each with the way to its page. */
export function Obstacles({ obstacles }: Pick<DeletionTerms, 'obstacles'>) {
  const t = useTranslations('deletion.first');
  const { moment } = useReader();
  return (
    <Section labelledBy="first">
      <h2 id="first">{t('title')}</h2>
      <p className="mb-4">{t('text')}</p>
      <Todo
        items={obstacles.map(({ kind, appointmentId, reference, startsAt, open }) => ({
          key: `${kind}-${appointmentId}`,
          title: t(kind),
          text: `${t('item', { reference, moment: moment(startsAt) })}. ${t(`${kind}Text`)}`,
          action: open ? (
            <QuietLink to={`/appointments/${appointmentId}`}>{t('look', { reference })}</QuietLink>
          ) : undefined,
        }))}
      />
    </Section>
  );
}

/** Sentences of several lines need air between the rules. */
const Line = ({ children }: { children: ReactNode }) => <span className="block py-2">{children}</span>;

const GONE = {
  patient: ['files', 'shares', 'health', 'lists', 'settings', 'identity'],
  doctor: ['practice', 'settings', 'contact'],
} as const;
const KEPT = {
  patient: ['money', 'visits', 'reviews', 'log'],
  doctor: ['money', 'records', 'doctor'],
} as const;

/** What goes and what stays, why and for how long. */
export function Terms({ role, years }: { role: Exclude<Role, 'admin'>; years: number }) {
  const gone = useTranslations('deletion.gone');
  const kept = useTranslations('deletion.kept');
  return (
    <>
      <Section labelledBy="gone">
        <h2 id="gone">{gone('title')}</h2>
        <PlainList items={GONE[role].map((key) => ({ key, main: <Line>{gone(key)}</Line> }))} />
      </Section>
      <Section labelledBy="kept">
        <h2 id="kept">{kept('title')}</h2>
        <p className="mb-4">{kept('text', { years })}</p>
        <PlainList items={KEPT[role].map((key) => ({ key, main: <Line>{kept(key)}</Line> }))} />
      </Section>
    </>
  );
}
