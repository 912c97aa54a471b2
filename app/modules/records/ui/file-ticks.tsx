import { useTranslations } from '~/messages/translations';
import { wasChosen } from '~/ui/form-field';
import { Tick, Ticks } from '~/ui/tick';
import { useWhen } from './use-when';

type FileTicksProps = {
  files: {
    id: string;
    title: string;
    file_name: string;
    documented_on: string | null;
    scan_status: 'pending' | 'clean';
  }[];
  field: Parameters<typeof wasChosen>[0];
};

/** One's own files to tick, inside a `FieldGroup`. What is still being checked can be chosen too. */
export function FileTicks({ files, field }: FileTicksProps) {
  const t = useTranslations('sharing');
  const { plainDay } = useWhen();
  return (
    <Ticks>
      {files.map(({ id, title, file_name, documented_on, scan_status }) => (
        <Tick
          key={id}
          value={id}
          defaultChecked={wasChosen(field, id)}
          state={scan_status === 'pending' ? { kind: 'held', text: t('form.checking') } : undefined}
          note={documented_on ? t('file.meta', { name: file_name, day: plainDay(documented_on) }) : file_name}
        >
          <bdi>{title}</bdi>
        </Tick>
      ))}
    </Ticks>
  );
}
