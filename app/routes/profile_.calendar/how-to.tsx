import { useTranslations } from '~/messages/translations';
import { Disclosure } from '~/ui/disclosure';

/** Where each of the usual calendars takes an address. */
export function HowTo() {
  const t = useTranslations('calendars.page');
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t('how')}</h2>
      {(['google', 'apple', 'outlook'] as const).map((name) => (
        <Disclosure key={name} summary={t(`${name}.title`)}>
          <p>{t(`${name}.text`)}</p>
        </Disclosure>
      ))}
    </section>
  );
}
