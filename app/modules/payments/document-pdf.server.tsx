import { createRequire } from 'node:module';
import { Document, Font, Page, Path, renderToBuffer, StyleSheet, Svg, Text, View } from '@react-pdf/renderer';
import type { QrCode } from '~/platform/qr-code.server';
import type { DescribedDocument, Line } from './describe-document';

const require = createRequire(import.meta.url);

/** Fonts by the letters they hold. Names come in many scripts; each letter is drawn by the first font that has it. */
const FONTS = [
  ['hanken-grotesk', 'latin'],
  ['hanken-grotesk', 'latin-ext'],
  ['hanken-grotesk', 'vietnamese'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'greek'],
  ['vazirmatn', 'arabic'],
  ['noto-sans-devanagari', 'devanagari'],
  ['noto-sans-thai', 'thai'],
] as const;

const families = FONTS.map(([name, letters]) => {
  const family = `${name}-${letters}`;
  for (const weight of [400, 600] as const) {
    const file = `@fontsource/${name}/files/${name}-${letters}-${weight}-normal.woff`;
    Font.register({ family, src: require.resolve(file), fontWeight: weight });
  }
  return family;
});
// A name that is cut in two by a hyphen is another name.
Font.registerHyphenationCallback((word) => [word]);

const INK = '#15302f';
const SOFT = '#4b5f5e';
const HAIR = '#c9d3d0';

const styles = StyleSheet.create({
  page: { padding: 51, fontFamily: families, fontSize: 10.5, lineHeight: 1.45, color: INK },
  head: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 30 },
  brand: { fontSize: 13, fontWeight: 600 },
  meta: { textAlign: 'right', color: SOFT },
  title: { fontSize: 21, fontWeight: 600, marginBottom: 18, lineHeight: 1.2 },
  line: { flexDirection: 'row', borderTopWidth: 0.75, borderTopColor: HAIR, paddingVertical: 6 },
  label: { width: 130, color: SOFT },
  value: { flex: 1 },
  sums: { marginTop: 24 },
  sumLabel: { flex: 1 },
  total: { fontSize: 13, fontWeight: 600, borderTopWidth: 1.25, borderTopColor: INK },
  note: { marginTop: 18, color: SOFT },
  code: { flexDirection: 'row', alignItems: 'center', marginTop: 30, gap: 15 },
  codeText: { flex: 1, color: SOFT, fontSize: 9 },
});

type Words = { lang: string; rightToLeft: boolean; codeText: string };

/** Draws a document on one A4 sheet. */
export function drawDocument(document: DescribedDocument, code: QrCode, words: Words): Promise<Buffer> {
  const direction = words.rightToLeft ? 'rtl' : 'ltr';
  const row = words.rightToLeft ? ({ flexDirection: 'row-reverse' } as const) : {};
  return renderToBuffer(
    <Document title={`${document.title} ${document.number}`} author="eCureTrip" language={words.lang}>
      <Page size="A4" style={[styles.page, { direction }]}>
        <View style={[styles.head, row]}>
          <Text style={styles.brand}>eCureTrip</Text>
          <View style={styles.meta}>
            <Text>{document.number}</Text>
            <Text>{document.issued}</Text>
          </View>
        </View>
        <Text style={styles.title}>{document.title}</Text>
        {document.facts.map((line) => (
          <FactLine key={line.label} line={line} row={row} />
        ))}
        <View style={styles.sums}>
          {document.sums.map((line) => (
            <View key={line.label} style={[styles.line, row, line.total ? styles.total : {}]}>
              <Text style={styles.sumLabel}>{line.label}</Text>
              <Text>{line.value}</Text>
            </View>
          ))}
        </View>
        <Text style={styles.note}>{document.note}</Text>
        <View style={[styles.code, row]}>
          <Square code={code} />
          <Text style={styles.codeText}>{words.codeText}</Text>
        </View>
      </Page>
    </Document>,
  );
}

function FactLine({ line, row }: { line: Line; row: { flexDirection?: 'row-reverse' } }) {
  return (
    <View style={[styles.line, row]}>
      <Text style={styles.label}>{line.label}</Text>
      <Text style={styles.value}>{line.value}</Text>
    </View>
  );
}

/** The QR code with the light margin that readers need. */
function Square({ code }: { code: QrCode }) {
  const side = code.size + 8;
  return (
    <Svg width={140} height={140} viewBox={`-4 -4 ${side} ${side}`}>
      <Path d={code.path} fill="#000" />
    </Svg>
  );
}
