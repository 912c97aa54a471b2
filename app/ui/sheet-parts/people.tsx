import { ButtonLink } from '../button';
import { Clocks } from '../clocks';
import { DataTable } from '../data-table';
import { DistBars } from '../figures';
import { HeroArt } from '../hero-art';
import { Lanes } from '../lanes';
import { AppointmentHead, DeskNext, NextUp } from '../panels';
import { IconLine, PeopleList, PersonCard, PersonRow, PersonTrio, Price, ProfileHead } from '../people';
import { Portrait } from '../portrait';
import { Rating, RatingSummary, Review, ReviewList } from '../rating';
import { State } from '../state';
import { SheetSection } from './sheet-section';

const clocks = (
  <Clocks
    here={{ who: 'Your time', time: '10:30', dateTime: '2026-12-01T10:30Z', place: 'Manchester' }}
    there={{ who: 'Doctor’s time', time: '13:30', dateTime: '2026-12-01T13:30+03:00', place: 'Istanbul' }}
  />
);

/** People in rows, beside each other, and as a page's head. */
export function PeopleSheet() {
  return (
    <SheetSection id="people" title="People">
      <ProfileHead
        portrait={<Portrait id="elif" name="Dr. Elif Karaca" size="large" />}
        name="Dr. Elif Karaca"
        lead="Orthopaedic surgeon, knee and hip"
        points={
          <>
            <IconLine as="li" icon="seal">
              Licence verified on 12 October 2026
            </IconLine>
            <IconLine as="li" icon="star">
              <b>4.8</b> of 5, 126 reviews
            </IconLine>
          </>
        }
        price="€95.00"
        priceNote="30 minutes by video"
      />
      <PeopleList>
        <PersonRow
          portrait={<Portrait id="elif" name="Dr. Elif Karaca" />}
          name="Dr. Elif Karaca"
          to="/doctors/elif-karaca"
          what="Orthopaedic surgeon, knee and hip"
          meta="Istanbul, Türkiye"
          more={
            <>
              <p className="meta">Speaks Turkish, English, German</p>
              <IconLine icon="seal">Licence verified with the Ministry of Health, 12 Oct 2026</IconLine>
              <Rating value="4.8">of 5, 126 reviews</Rating>
            </>
          }
          pay={
            <>
              <p>
                <Price about="about £82">€95</Price>
              </p>
              <p className="small">
                <span className="soft">Next free</span>
                <br />
                <b className="nb">Wed 25 Nov, 06:30</b>
              </p>
              <p className="go">
                <ButtonLink to="/doctors/elif-karaca" variant="secondary" size="small" wide>
                  See times
                </ButtonLink>
              </p>
            </>
          }
        />
      </PeopleList>
      <PersonTrio>
        <PersonCard
          portrait={<Portrait id="mateo" name="Dr. Mateo Ferrán Ruiz" />}
          name="Dr. Mateo Ferrán Ruiz"
          to="/doctors/mateo-ferran-ruiz"
        >
          <p>Cardiologist, rhythm disorders</p>
          <p className="soft small">Valencia, Spain. Spanish, Catalan, English</p>
        </PersonCard>
      </PersonTrio>
    </SheetSection>
  );
}

/** Ratings and reviews. */
export function ReviewsSheet() {
  return (
    <SheetSection id="reviews" title="Reviews">
      <RatingSummary value="4.8" note="of 5, from 126 patients">
        <DistBars
          label="How many reviews gave how many stars"
          rows={[
            { label: '5 stars', share: 0.86, count: 108 },
            { label: '4 stars', share: 0.1, count: 13 },
            { label: '3 stars', share: 0, count: 0 },
          ]}
        />
      </RatingSummary>
      <ReviewList>
        <Review
          rating="2"
          scale="of 5"
          by="A patient from the Netherlands, October 2026"
          reply="You are right, and I am sorry."
        >
          The advice was good, but she was twelve minutes late and it felt rushed.
        </Review>
      </ReviewList>
    </SheetSection>
  );
}

const day = [
  { yours: '11:00', theirs: '09:00 Rotterdam', who: 'Femke de Wit, 29', files: 0, now: false },
  { yours: '13:30', theirs: '11:30 Hamburg', who: 'Matthias Brandt, 58', files: 2, now: true },
];

/** The panels of an overview, of the desk and of one appointment. */
export function PanelsSheet() {
  return (
    <SheetSection id="panels" title="Panels">
      <AppointmentHead
        title="Consultation with Dr. Elif Karaca"
        lead="Tuesday, 1 December 2026, 30 minutes by video"
        clocks={clocks}
      />
      <NextUp
        titleId="next-title"
        title="Your next consultation"
        state={<State kind="done">Confirmed</State>}
        portrait={<Portrait id="elif" name="Dr. Elif Karaca" />}
        who={<p className="as3">Dr. Elif Karaca</p>}
        clocks={clocks}
        action={<ButtonLink to="/appointments/1">Open the appointment</ButtonLink>}
        note="€95.00 is held until your consultation has taken place."
      />
      <div className="desk gap-t">
        <DeskNext
          titleId="desk-title"
          title="Matthias Brandt, 58"
          label="Next, room is open"
          time="13:30"
          otherTime="11:30 in Hamburg"
          actions={
            <ButtonLink to="/appointments/2" icon="video" wide>
              Enter the room
            </ButtonLink>
          }
        >
          <p>Right hip, pain at night.</p>
        </DeskNext>
        <DataTable
          variant="day"
          caption="Consultations today, in your time"
          captionHidden
          rows={day}
          rowKey={(row) => row.yours}
          isCurrent={(row) => row.now}
          columns={[
            { key: 'yours', header: 'Yours', rowHeader: true, cell: (row) => row.yours },
            { key: 'theirs', header: 'Theirs', cell: (row) => row.theirs },
            { key: 'who', header: 'Patient', cell: (row) => row.who },
            { key: 'files', header: 'Files', unit: () => 'files', cell: (row) => row.files },
            { key: 'state', header: 'State', cell: () => <State kind="next">Confirmed</State> },
            { key: 'act', header: 'What to do', headerHidden: true, align: 'end', cell: () => null },
          ]}
        />
      </div>
    </SheetSection>
  );
}

/** The two drawings of the landing page. */
export function DrawingsSheet() {
  return (
    <SheetSection id="drawings" title="Drawings">
      <HeroArt
        label="One appointment, two clocks: 10:30 in Manchester is 13:30 in Istanbul."
        here={{ time: '10:30', place: 'Manchester' }}
        there={{ time: '13:30', place: 'Istanbul' }}
      />
      <Lanes
        from="You"
        middle="eCureTrip"
        to="The doctor"
        back="back to you"
        held="€95.00 held"
        released="released"
      />
    </SheetSection>
  );
}
