import { useTranslations } from '~/messages/translations';
import { RECORD_CATEGORIES } from '~/modules/records';
import { DateInput, Select, Textarea, TextInput } from '~/ui/controls';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { ownName } from './describe-file';

type Props = {
  /** Of the file in the list. */
  file: number;
  name: string;
};

/** What is said of one of several files alone; what is left empty is as for all. */
export function OwnDetails({ file, name }: Props) {
  const t = useTranslations('files');
  const facts = (field: Parameters<typeof ownName>[1]) => ({
    id: ownName(file, field),
    name: ownName(file, field),
    optional: undefined,
  });
  return (
    <Disclosure
      summary={
        <>
          {t('upload.own')}
          <VisuallyHidden>{t('upload.ownOf', { name })}</VisuallyHidden>
        </>
      }
    >
      <div className="stack">
        <p className="small soft">{t('upload.ownHint')}</p>
        <Field {...facts('title')} maxLength={200} label={t('upload.ownTitle')}>
          <TextInput autoComplete="off" />
        </Field>
        <Field {...facts('category')} label={t('upload.ownCategory')}>
          <Select
            empty={t('upload.asAll')}
            options={RECORD_CATEGORIES.map((category) => ({
              value: category,
              label: t(`category.${category}`),
            }))}
          />
        </Field>
        <Field {...facts('documentedOn')} label={t('upload.ownDate')}>
          <DateInput />
        </Field>
        <Field {...facts('note')} maxLength={2000} label={t('upload.ownNote')}>
          <Textarea rows={2} />
        </Field>
      </div>
    </Disclosure>
  );
}
