import { AppBar } from './app-bar';
import { ButtonLink, QuietButton } from './button';
import { Footer } from './footer';
import { Languages } from './languages';
import { Split, Wrap } from './layout';
import { Crumb, DeskHead, PageHead } from './page-head';
import { Pager } from './pager';
import { ButtonsSheet, MovingSheet } from './sheet-parts/acts';
import { ChoicesSheet, FieldsSheet, SlotsSheet } from './sheet-parts/forms';
import { IdentitySheet } from './sheet-parts/identity';
import { EmptySheet, ListsSheet, PapersSheet, TablesSheet } from './sheet-parts/lists';
import { DrawingsSheet, PanelsSheet, PeopleSheet, ReviewsSheet } from './sheet-parts/people';
import { ClocksSheet, NoticesSheet, RouteSheet, StatesSheet } from './sheet-parts/telling';
import { Shell } from './shell';
import { TopBar } from './top-bar';
import { ZoneBar } from './zone-bar';

const home = { to: '/', label: 'eCureTrip, home' };

const publicHeader = (
  <TopBar
    home={home}
    menu={{
      summary: 'Menu',
      label: 'Main',
      items: [
        { to: '/doctors', text: 'Find a doctor' },
        { to: '/#payment', text: 'How payment works' },
        { to: '/#verified', text: 'How we verify' },
        { to: '/register?role=doctor', text: 'For doctors' },
      ],
    }}
    action={
      <ButtonLink to="/login" variant="secondary" size="small">
        Sign in
      </ButtonLink>
    }
  />
);

const accountHeader = (
  <AppBar
    home={home}
    nav={{
      label: 'Main',
      items: [
        { to: '/', text: 'Overview', icon: 'home' },
        { to: '/doctors', text: 'Doctors', icon: 'search' },
        { to: '/medical-records', text: 'Records', icon: 'file' },
        { to: '/profile', text: 'Account', icon: 'user' },
      ],
    }}
    account={<QuietButton type="button">Sign out</QuietButton>}
    zone={
      <ZoneBar name="Grace Adeyemi." change={{ to: '#zone', text: 'Change', what: 'time zone' }}>
        Times in Manchester (GMT)
      </ZoneBar>
    }
  />
);

const footer = (
  <Footer
    urgent="eCureTrip is not for emergencies. If it is urgent, call your local emergency number."
    nav={{
      label: 'More',
      items: [
        { to: '#help', text: 'Help' },
        { to: '#privacy', text: 'Privacy' },
      ],
    }}
    legal="eCureTrip arranges consultations between patients and independent doctors."
  >
    <Languages
      action="/language"
      name="language"
      label="Language"
      current="en"
      items={[
        { code: 'en', name: 'English' },
        { code: 'ar', name: 'العربية' },
      ]}
    />
  </Footer>
);

const sections = (
  <>
    <IdentitySheet />
    <ButtonsSheet />
    <FieldsSheet />
    <ChoicesSheet />
    <SlotsSheet />
    <NoticesSheet />
    <StatesSheet />
    <ClocksSheet />
    <RouteSheet />
    <TablesSheet />
    <ListsSheet />
    <MovingSheet />
    <PeopleSheet />
    <ReviewsSheet />
    <PanelsSheet />
    <DrawingsSheet />
    <EmptySheet />
    <PapersSheet />
  </>
);

export type ComponentSheetProps = { signedIn?: boolean };

/**
 * Every part in every state, as a page: what tests look at, and what to open before making a new part. Its words are
 * samples and belong to no catalogue. Needs an `IconSprite` before it.
 */
export function ComponentSheet({ signedIn }: ComponentSheetProps) {
  return (
    <Shell
      kind={signedIn ? 'account' : 'public'}
      skipText="Skip to the content"
      header={signedIn ? accountHeader : publicHeader}
      footer={footer}
    >
      <Wrap last>
        <Crumb to="/" label="You are here">
          Home
        </Crumb>
        <PageHead title="Components">Every part in every state. Nothing here needs a script.</PageHead>
        <Split kind="rail">
          <nav className="toc stick" aria-label="Components">
            <ul>
              <li>
                <a href="#buttons">Buttons and links</a>
              </li>
              <li>
                <a href="#fields">Fields</a>
              </li>
            </ul>
          </nav>
          <div className="spec">{sections}</div>
        </Split>
        <section className="desk noprint" aria-label="Head of a desk page">
          <DeskHead title="Tuesday, 24 November" note="6 consultations, 13:20 now in Istanbul">
            <Pager
              label="Days"
              currentAs="date"
              prev={{ to: '?day=23', text: 'Mon 23' }}
              pages={[{ to: '?day=24', text: 'Today', current: true }]}
              next={{ to: '?day=25', text: 'Wed 25' }}
            />
          </DeskHead>
        </section>
      </Wrap>
    </Shell>
  );
}
