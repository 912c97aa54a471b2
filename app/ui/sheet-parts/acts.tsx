import { AppLink } from '../app-link';
import { Button, ButtonLink, QuietButton, QuietLink } from '../button';
import { Chip, Chips, ChipsItem } from '../chips';
import { Disclosure } from '../disclosure';
import { Stack } from '../layout';
import { Pager } from '../pager';
import { Tabs } from '../tabs';
import { VisuallyHidden } from '../visually-hidden';
import { SheetSection } from './sheet-section';

/** Buttons and links in every state. */
export function ButtonsSheet() {
  return (
    <SheetSection id="buttons" title="Buttons and links">
      <Stack>
        <p className="row">
          <Button type="button">Pay €95.00</Button>
          <Button type="button" variant="secondary">
            Add a file
          </Button>
          <Button type="button" variant="stop">
            Cancel the appointment
          </Button>
          <QuietButton type="button">Stop sharing</QuietButton>
        </p>
        <p className="row">
          <Button type="button" size="small">
            Small
          </Button>
          <Button type="button" variant="secondary" size="small" icon="up">
            With icon
          </Button>
          <Button type="button" unavailableReasonId="not-yet">
            Not yet
          </Button>
          <ButtonLink to="#buttons" icon="video" unavailableReasonId="not-yet">
            Join the room
          </ButtonLink>
          <Button type="button" busy>
            Saving
          </Button>
        </p>
        <p className="small soft" id="not-yet">
          The room opens on Tue 1 Dec at 10:20.
        </p>
        <p>
          A <AppLink to="#buttons">link in a sentence</AppLink>, a{' '}
          <QuietLink to="#buttons" iconEnd="go">
            link on its own
          </QuietLink>
          , and{' '}
          <QuietLink to="#buttons" tone="stop">
            a link that takes something away
          </QuietLink>
          .
        </p>
      </Stack>
    </SheetSection>
  );
}

/** Tabs, pages, chips and what opens. */
export function MovingSheet() {
  return (
    <SheetSection id="moving" title="Tabs, pages, chips">
      <Stack gap={5}>
        <Tabs
          label="Tabs, an example"
          items={[
            { to: '?tab=coming', text: 'Coming', count: 2, current: true },
            { to: '?tab=past', text: 'Past' },
            { to: '?tab=cancelled', text: 'Cancelled' },
          ]}
        />
        <Pager
          label="Pages, an example"
          prev={{ to: '?page=1', text: 'Earlier' }}
          pages={[
            { to: '?page=1', text: '1' },
            { to: '?page=2', text: '2', current: true },
            { to: '?page=3', text: '3' },
            { text: '…' },
            { to: '?page=9', text: '9' },
          ]}
          next={{ to: '?page=3', text: 'Later' }}
        />
        <Chips label="Chips, an example">
          <Chip to="?country=" removes=", remove this filter">
            Türkiye
          </Chip>
          <Chip to="?max=" removes=", remove this filter">
            Up to €120
          </Chip>
          <Chip to="?any" count={7}>
            Any country
          </Chip>
          <ChipsItem>
            <QuietLink to="?clear">
              Clear all<VisuallyHidden> filters</VisuallyHidden>
            </QuietLink>
          </ChipsItem>
        </Chips>
        <Disclosure summary="A question that opens">
          <p>And its answer, in one or two sentences.</p>
        </Disclosure>
      </Stack>
    </SheetSection>
  );
}
