import { useTranslations } from '~/messages/translations';
import { Disclosure } from '~/ui/disclosure';
import { Section, Split, Wrap } from '~/ui/layout';

const QUESTIONS = ['absent', 'change', 'pay', 'travel'] as const;

export function Questions() {
  const t = useTranslations('landing.questions');
  return (
    <Wrap last>
      <Section id="questions" labelledBy="questions-h">
        <Split kind="even">
          <h2 id="questions-h">{t('title')}</h2>
          <div>
            {QUESTIONS.map((question, index) => (
              <Disclosure key={question} summary={t(`${question}.question`)} open={index === 0}>
                <p>{t(`${question}.answer`)}</p>
              </Disclosure>
            ))}
          </div>
        </Split>
      </Section>
    </Wrap>
  );
}
