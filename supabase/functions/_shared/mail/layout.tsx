/** @jsxRuntime automatic */
/** @jsxImportSource react */
import { Body, Head, Heading, Html, Link, Preview, Text } from 'react-email';
import { ActButton, Below, Block, Clocks, Code, Notice, RichText, type Align } from './parts.tsx';
import { Facts, Terms } from './tables.tsx';
import { display, light, styleSheet, text } from './theme.ts';
import type { MailView } from './view.ts';

/** The one sheet that every mail is written on. */
export function MailLayout({ view, lang, dir }: { view: MailView; lang: string; dir: 'ltr' | 'rtl' }) {
  return (
    <Html lang={lang} dir={dir}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{view.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: styleSheet }} />
      </Head>
      <Body className="bg" lang={lang} dir={dir} style={{ margin: 0, padding: 0 }}>
        <Preview useTitleTag={false} aria-hidden="true">
          {view.preheader}
        </Preview>
        <div role="main">
          <table
            role="presentation"
            className="bg"
            width="100%"
            cellPadding={0}
            cellSpacing={0}
            border={0}
            style={{ backgroundColor: light.ground }}
          >
            <tbody>
              <tr>
                <td align="center" style={{ padding: '24px 0' }}>
                  <Sheet view={view} dir={dir} />
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      </Body>
    </Html>
  );
}

function Sheet({ view, dir }: { view: MailView; dir: 'ltr' | 'rtl' }) {
  const align: Align = dir === 'rtl' ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' };
  return (
    <table
      role="presentation"
      className="sheet ink"
      width={600}
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{
        width: 600,
        maxWidth: '100%',
        backgroundColor: light.sheet,
        fontFamily: text,
        fontSize: 17,
        lineHeight: '26px',
        color: light.ink,
        textAlign: align.start,
      }}
    >
      <tbody>
        <tr>
          <td
            className="pad"
            style={{
              padding: '28px 40px 0',
              fontFamily: display,
              fontSize: 22,
              lineHeight: '28px',
              fontWeight: 600,
            }}
          >
            <span translate="no" lang="en">
              eCureTrip
            </span>
          </td>
        </tr>
        <Opening view={view} />
        <Blocks view={view} align={align} />
        <Foot view={view} />
      </tbody>
    </table>
  );
}

function Opening({ view }: { view: MailView }) {
  return (
    <Block top={24}>
      <Heading
        as="h1"
        className="title"
        style={{ margin: 0, fontFamily: display, fontSize: 32, lineHeight: '36px', fontWeight: 600 }}
      >
        {view.title}
      </Heading>
      {view.paragraphs.map((rich, index) => (
        <Text key={index} style={{ margin: '12px 0 0', fontSize: 17, lineHeight: '26px' }}>
          <RichText rich={rich} />
        </Text>
      ))}
    </Block>
  );
}

function Blocks({ view, align }: { view: MailView; align: Align }) {
  return (
    <>
      {view.clocks ? (
        <Block top={24}>
          <Clocks clocks={view.clocks} align={align} />
        </Block>
      ) : null}
      {view.code ? (
        <Block top={24}>
          <Code code={view.code} />
        </Block>
      ) : null}
      {view.facts ? (
        <Block top={24}>
          <Facts facts={view.facts} align={align} />
        </Block>
      ) : null}
      {view.button || view.below ? (
        <Block top={28}>
          {view.button ? <ActButton {...view.button} /> : null}
          <Below lines={view.below ?? []} />
        </Block>
      ) : null}
      {view.notice ? (
        <Block top={28}>
          <Notice {...view.notice} />
        </Block>
      ) : null}
      {view.table ? (
        <Block top={28}>
          <Terms table={view.table} align={align} />
        </Block>
      ) : null}
    </>
  );
}

function Foot({ view: { footer, unsubscribe } }: { view: MailView }) {
  return (
    <Block top={28} bottom={32}>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
        <tbody>
          <tr>
            <td
              className="soft rule"
              style={{
                padding: '16px 0 0',
                borderTop: `1px solid ${light.hair}`,
                fontSize: 13,
                lineHeight: '20px',
                color: light.ink2,
                wordBreak: 'break-word',
              }}
            >
              {footer.map((line, index) => (
                <span key={index}>
                  {index > 0 ? <br /> : null}
                  {line}
                </span>
              ))}
              {unsubscribe ? (
                <>
                  <br />
                  <Link
                    href={unsubscribe.href}
                    className="soft"
                    style={{ color: light.ink2, textDecoration: 'underline' }}
                  >
                    {unsubscribe.label}
                  </Link>
                </>
              ) : null}
            </td>
          </tr>
        </tbody>
      </table>
    </Block>
  );
}
