import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AppLink } from './app-link';
import { Button, ButtonLink } from './button';

describe('Button', () => {
  it('sends its form unless told otherwise', () => {
    expect(renderToStaticMarkup(<Button>Pay</Button>)).toContain('type="submit"');
    expect(renderToStaticMarkup(<Button type="button">Pay</Button>)).toContain('type="button"');
  });

  it('that is unavailable stays reachable, says why and sends nothing, also without scripts', () => {
    const html = renderToStaticMarkup(<Button unavailableReasonId="why">Join</Button>);
    expect(html).toContain('type="button"');
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain('aria-describedby="why"');
    expect(html).not.toContain('disabled=""');
  });

  it('as a link that is unavailable leads nowhere', () => {
    const html = renderToStaticMarkup(
      <ButtonLink to="/room" unavailableReasonId="why">
        Join
      </ButtonLink>,
    );
    expect(html).not.toContain('href');
    expect(html).toContain('role="link"');
  });
});

describe('AppLink', () => {
  it.each(['#payment', 'https://meet.jit.si/x', 'mailto:help@example.org', 'tel:+44', '//example.org'])(
    'leaves %s to the browser',
    (to) => {
      // Outside a router a router link would throw.
      expect(renderToStaticMarkup(<AppLink to={to}>There</AppLink>)).toContain(`href="${to}"`);
    },
  );
});
