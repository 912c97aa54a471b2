import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** What an expression asks of one metric: labels it groups by, and labels with the values it looks for. */
export type Selector = {
  metric: string;
  labels: string[];
  matches: { label: string; op: string; value: string }[];
};

/** Grafana puts times and chosen values in place of these before Prometheus sees them. */
const withoutVariables = (expression: string) =>
  expression.replaceAll('$__rate_interval', '5m').replace(/\$\{?(instance|route)\}?/g, '.*');

function descendants(node: SyntaxNode, name: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  node.cursor().iterate((each) => void (each.name === name && found.push(each.node)));
  return found;
}

/** @throws {Error} where Prometheus would find a mistake in the grammar */
export function selectorsOf(expression: string): Selector[] {
  const text = withoutVariables(expression);
  const tree = parser.parse(text);
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) throw new Error(`no PromQL at ${node.from}: ${text}`);
    },
  });
  const say = (node: SyntaxNode | null | undefined) => (node ? text.slice(node.from, node.to) : '');
  return descendants(tree.topNode, 'VectorSelector').map((node) => {
    const labels: string[] = [];
    for (let up = node.parent; up; up = up.parent) {
      if (up.name !== 'AggregateExpr') continue;
      const modifier = up.getChild('AggregateModifier');
      if (modifier) labels.push(...descendants(modifier, 'LabelName').map(say));
    }
    const matches = descendants(node, 'UnquotedLabelMatcher').map((matcher) => ({
      label: say(matcher.getChild('LabelName')),
      op: say(matcher.getChild('MatchOp')),
      value: say(matcher.getChild('StringLiteral')).slice(1, -1),
    }));
    return { metric: say(node.getChild('Identifier')), labels, matches };
  });
}
