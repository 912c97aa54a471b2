import { useTranslations } from '~/messages/translations';
import { DataTable } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { Stack } from '~/ui/layout';
import type { Line, Told } from './summarize';

/** One operation; opened, all there is to know of it. */
export function Operation({ id, method, path, summary, description, access, takes, gives, answers }: Told) {
  const t = useTranslations('apiDocs');
  return (
    <Disclosure
      id={id}
      summary={
        <span lang="en">
          {summary}
          <span dir="ltr" className="soft small block wrap-anywhere">
            <b>{method}</b> {path}
          </span>
        </span>
      }
    >
      <Stack>
        <p>
          <span lang="en">{description}</span> {t(`who.${access}`)}
        </p>
        {takes.length > 0 ? <Lines caption={t('sends')} lines={takes} places /> : null}
        {gives.length > 0 ? <Lines caption={t('gives')} lines={gives} /> : null}
        <DataTable
          caption={t('answers')}
          variant="mini"
          onPhone="plain"
          rows={answers}
          rowKey={({ status }) => status}
          columns={[
            {
              key: 'status',
              header: t('status'),
              rowHeader: true,
              noWrap: true,
              cell: ({ status }) => status,
            },
            { key: 'meaning', header: t('meaning'), cell: ({ meaning }) => <span lang="en">{meaning}</span> },
          ]}
        />
      </Stack>
    </Disclosure>
  );
}

function Lines({ caption, lines, places }: { caption: string; lines: Line[]; places?: boolean }) {
  const t = useTranslations('apiDocs');
  return (
    <DataTable
      caption={caption}
      variant="mini"
      onPhone="plain"
      rows={lines}
      rowKey={({ place, name }) => `${place} ${name}`}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          cell: ({ name, place, optional }) => (
            <>
              <span lang="en" dir="ltr">
                {name}
              </span>
              {places && (place !== 'body' || optional) ? (
                <span className="soft tiny block font-normal">
                  {[place === 'body' ? '' : t(`place.${place}`), optional ? t('optional') : '']
                    .filter(Boolean)
                    .join(', ')}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'meaning',
          header: t('meaning'),
          cell: ({ type, meaning }) => (
            <span lang="en" className="wrap-anywhere">
              <span dir="ltr" className="soft small block">
                {type}
              </span>
              {meaning}
            </span>
          ),
        },
      ]}
    />
  );
}
