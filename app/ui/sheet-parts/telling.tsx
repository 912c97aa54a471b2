import { AppLink } from '../app-link';
import { Clocks } from '../clocks';
import { Fact, Facts } from '../facts';
import { Stack } from '../layout';
import { Notice } from '../notice';
import { Route } from '../route';
import { State } from '../state';
import { ErrorSummarySheet } from './forms';
import { SheetSection } from './sheet-section';

/** Errors and notices. */
export function NoticesSheet() {
  return (
    <SheetSection id="errors" title="Errors and notices">
      <Stack>
        <ErrorSummarySheet />
        <Notice>
          Clocks go forward in the United Kingdom on 28 March. The times you see already take this into
          account.
        </Notice>
        <Notice kind="held" title="We keep this time for you until 14:52.">
          Pay before, or choose it again.
        </Notice>
        <Notice kind="done" role="status" title="Saved.">
          This stands at the top of the next page after a form was sent. It stays until you leave.
        </Notice>
        <Notice
          kind="stop"
          title="The room could not be opened."
          more={
            <p>
              <AppLink to="#errors">Try again</AppLink> or call +44 161 496 0111. Tell us number 7F3A-20.
            </p>
          }
        >
          Your money is safe: nothing is released until you have met.
        </Notice>
      </Stack>
    </SheetSection>
  );
}

/** Every glyph with its word. */
export function StatesSheet() {
  return (
    <SheetSection id="states" title="States">
      <Facts>
        <Fact label="Ring: it waits">
          <span className="row">
            <State kind="held">Held</State>
            <State kind="held">Time kept until 14:52</State>
          </span>
        </Fact>
        <Fact label="Dot: it happened">
          <span className="row">
            <State kind="done">Confirmed</State>
            <State kind="done">Released</State>
          </span>
        </Fact>
        <Fact label="Slashed: it stopped">
          <State kind="stop">Payment failed</State>
        </Fact>
        <Fact label="Blue dot, half dot: came back, in part">
          <span className="row">
            <State kind="back">Refunded</State>
            <State kind="part">Half refunded</State>
          </span>
        </Fact>
        <Fact label="Dotted: to come">
          <State kind="next">Not started</State>
        </Fact>
        <Fact label="Barred: over">
          <State kind="off">Expired</State>
        </Fact>
      </Facts>
    </SheetSection>
  );
}

/** Both clocks, the same day and another. */
export function ClocksSheet() {
  return (
    <SheetSection id="clocks" title="Both clocks">
      <div className="grid-2 boxed">
        <Clocks
          here={{
            who: 'Your time',
            time: '10:30',
            dateTime: '2026-12-01T10:30Z',
            place: 'Manchester',
            offset: 'GMT',
          }}
          there={{
            ...{ who: 'Doctor’s time', time: '13:30', dateTime: '2026-12-01T13:30+03:00' },
            ...{ place: 'Istanbul', offset: 'GMT+3' },
          }}
        />
        <Clocks
          here={{
            ...{ who: 'Your time', time: '22:15', dateTime: '2026-12-01T22:15-06:00' },
            ...{ place: 'Guadalajara', day: 'Tue 1 Dec' },
          }}
          there={{
            ...{ who: 'Doctor’s time', time: '09:45', dateTime: '2026-12-02T09:45+05:30' },
            ...{ place: 'Chennai', day: 'Wed 2 Dec' },
          }}
        />
      </div>
    </SheetSection>
  );
}

/** The route, across and down. */
export function RouteSheet() {
  return (
    <SheetSection id="route" title="The route">
      <p className="small soft gap-b">
        The amber line is money held. It turns green when it is released, blue when it comes back.
      </p>
      <Route
        across
        steps={[
          { phase: 'was', held: true, title: 'Paid and held', text: '24 Nov, 14:41' },
          { phase: 'was', held: true, title: 'Confirmed', text: '24 Nov, 14:42' },
          { phase: 'now', title: 'Consultation', text: 'Now. Money still held' },
          { phase: 'to', title: 'Released', text: 'After it has taken place' },
        ]}
      />
      <div className="grid-2 gap-t">
        <Route
          steps={[
            { phase: 'was', title: 'Paid and held', text: '3 October, 09:10' },
            { phase: 'halt', title: 'You cancelled', text: '6 October, 40 hours before' },
            { phase: 'back', title: '€40.00 came back to you', text: '8 October, as the refund terms said' },
          ]}
        />
        <Route
          steps={[
            { phase: 'was', held: true, title: 'Paid and held', text: '12 October, 20:31' },
            { phase: 'now', settled: true, held: true, title: 'Confirmed', text: '12 October, 20:32' },
            { phase: 'to', title: 'Consultation', text: '15 October' },
          ]}
        />
      </div>
    </SheetSection>
  );
}
