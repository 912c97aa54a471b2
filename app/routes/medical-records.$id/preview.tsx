import { useTranslations } from '~/messages/translations';
import { previewKind, type RecordView } from '~/modules/records';
import { Pager } from '~/ui/pager';

type Props = { record: RecordView; page: number; text: { text: string; whole: boolean } | null };

/** What is in a file, made safe: pictures drawn anew, pages as pictures, text as text. */
export function Preview({ record, page, text }: Props) {
  const t = useTranslations('files.one');
  const kind = previewKind(record.mediaType);
  return (
    <section aria-labelledby="preview-h" className="stack">
      <h2 id="preview-h">{t('preview')}</h2>
      {kind === 'none' ? <p>{t('noPreview')}</p> : null}
      {kind === 'text' ? <Text text={text} /> : null}
      {kind === 'image' || kind === 'pages' ? <Picture record={record} page={page} /> : null}
      <p className="small soft">{t('logged')}</p>
    </section>
  );
}

function Text({ text }: { text: Props['text'] }) {
  const t = useTranslations('files.one');
  if (!text) return <p>{t('noPicture')}</p>;
  return (
    <>
      {text.whole ? null : <p className="small">{t('cut')}</p>}
      <pre className="paper" dir="auto">
        {text.text}
      </pre>
    </>
  );
}

function Picture({ record: { id, title, pages }, page }: Pick<Props, 'record' | 'page'>) {
  const t = useTranslations('files.one');
  const own = `/medical-records/${id}`;
  const to = (number: number) => `${own}?page=${number}`;
  const numbers = { page: String(page), pages: String(pages ?? 1) };
  return (
    <>
      <img
        key={page}
        className="paper"
        src={`${own}/preview?page=${page}`}
        alt={pages === null ? t('picture', { title }) : t('pictureOfPage', { title, ...numbers })}
      />
      {pages !== null && pages > 1 ? (
        <Pager
          label={t('pageList')}
          note={t('pageOf', numbers)}
          prev={page > 1 ? { to: to(page - 1), text: t('before') } : undefined}
          next={page < pages ? { to: to(page + 1), text: t('next') } : undefined}
          keepScroll
        />
      ) : null}
    </>
  );
}
