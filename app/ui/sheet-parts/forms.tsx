import { Choice } from '../choice';
import { CodeInput, DateInput, FileInput, Select, Textarea, TextInput } from '../controls';
import { ErrorSummary } from '../error-summary';
import { Field } from '../field';
import { FieldGroup } from '../field-group';
import { Day, MoreSlots, Slot, SlotKey, SlotKeyTime, Slots, Week } from '../slots';
import { Tick, Ticks } from '../tick';
import { SheetSection } from './sheet-section';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch', lang: 'de' },
];

/** Every control in every state. */
export function FieldsSheet() {
  return (
    <SheetSection id="fields" title="Fields">
      <div className="grid-2">
        <Field id="x1" name="name" label="Name" defaultValue="Grace Adeyemi">
          <TextInput autoComplete="off" />
        </Field>
        <Field id="x2" name="city" label="City" optional="(optional)">
          <TextInput placeholder="for example Leeds" />
        </Field>
        <Field
          id="x3"
          name="phone"
          label="Phone"
          hint="With the country code. We call only if the room fails."
          defaultValue="+44 161 496 0000"
        >
          <TextInput type="tel" />
        </Field>
        <Field
          id="x4"
          name="email"
          label="E-mail address"
          errors={['Add the part after the @, for example @example.org']}
          defaultValue="grace@"
        >
          <TextInput type="email" />
        </Field>
        <Field id="x5" name="language" label="Language" defaultValue="en">
          <Select options={languages} empty="Any language" />
        </Field>
        <Field id="x6" name="day" label="Day" defaultValue="2026-12-01">
          <DateInput />
        </Field>
        <Field id="x7" name="country" label="Country" defaultValue="United Kingdom">
          <TextInput disabled />
        </Field>
        <Field id="x8" name="code" label="Six digits" defaultValue="204 718">
          <CodeInput />
        </Field>
        <Field id="x9" name="note" label="Note" defaultValue="Pain at night, since March.">
          <Textarea rows={3} />
        </Field>
        <Field id="x10" name="file" label="File">
          <FileInput />
        </Field>
      </div>
    </SheetSection>
  );
}

/** Ticks, ratings, choices. */
export function ChoicesSheet() {
  return (
    <SheetSection id="choices" title="Choices">
      <div className="grid-2">
        <FieldGroup id="share" name="share" legend="Files to share" optional="(optional)">
          <Ticks>
            <Tick value="1" defaultChecked note="4.2 MB">
              MRI left knee.pdf
            </Tick>
            <Tick value="2">Letter.pdf</Tick>
            <Tick value="3" disabled state={{ kind: 'held', text: 'Being checked' }}>
              X-ray.jpg
            </Tick>
          </Ticks>
        </FieldGroup>
        <FieldGroup id="stars" name="stars" legend="Your rating">
          <Ticks>
            <Tick type="radio" value="5" defaultChecked>
              5, very good
            </Tick>
            <Tick type="radio" value="4">
              4, good
            </Tick>
            <Tick type="radio" value="3">
              3, in between
            </Tick>
          </Ticks>
        </FieldGroup>
      </div>
      <FieldGroup id="role" name="role" legend="Who are you?" className="choice-set">
        <Choice
          defaultValue="patient"
          options={[
            { value: 'patient', title: 'I am looking for a doctor', text: 'Book, share files, review' },
            { value: 'doctor', title: 'I am a doctor', text: 'We check your licence first' },
          ]}
        />
      </FieldGroup>
      <FieldGroup
        id="consent"
        name="consent"
        legend="Your consent"
        className="choice-set"
        errors={['Without your consent the doctor cannot read what you share, so we cannot book.']}
      >
        <Ticks>
          <Tick value="on" note="Consent text, version 3 of 2 September 2026. You can withdraw it.">
            I agree that Dr. Karaca uses what I share to advise me.
          </Tick>
        </Ticks>
      </FieldGroup>
    </SheetSection>
  );
}

/** Times to choose from. */
export function SlotsSheet() {
  return (
    <SheetSection id="slots" title="Times">
      <FieldGroup
        id="at"
        name="at"
        legend="Tuesday, 1 December"
        errors={['Choose a time to continue. 08:00 has just been taken.']}
      >
        <Slots flow>
          <Slot value="2026-12-01T08:00Z" time="08:00" other="taken" gone />
          <Slot value="2026-12-01T10:30Z" time="10:30" other="13:30" otherPlace="in Istanbul" />
          <Slot
            value="2026-12-01T13:00Z"
            time="13:00"
            other="16:00"
            otherPlace="in Istanbul"
            defaultChecked
          />
          <Slot value="2026-12-01T21:30Z" time="21:30" other="00:30 Wed" otherPlace="in Istanbul" />
        </Slots>
      </FieldGroup>
      <SlotKey>
        <SlotKeyTime kind="here" sample="06:30">
          your time in Manchester (GMT)
        </SlotKeyTime>
        <SlotKeyTime kind="there" sample="09:30">
          the doctor’s time in Istanbul (GMT+3)
        </SlotKeyTime>
      </SlotKey>
      <FieldGroup id="start" name="start" legend="Day and time of the consultation" legendHidden>
        <Week>
          <Day weekday="Wed" date="25 November">
            <Slot value="2026-11-25T06:30Z" time="06:30" other="09:30" otherPlace="in Istanbul" />
            <Slot value="2026-11-25T07:15Z" time="07:15" other="10:15" otherPlace="in Istanbul" />
          </Day>
          <Day weekday="Thu" date="26 November" none="No free times" />
          <Day weekday="Fri" date="27 November">
            <Slot value="2026-11-27T21:30Z" time="21:30" other="00:30 Sat" otherPlace="in Istanbul" />
          </Day>
          <Day weekday="Mon" date="30 November">
            <Slot value="2026-11-30T08:00Z" time="08:00" other="11:00" otherPlace="in Istanbul" />
            <MoreSlots summary="2 more times">
              <Slot value="2026-11-30T09:00Z" time="09:00" other="12:00" otherPlace="in Istanbul" />
              <Slot value="2026-11-30T10:00Z" time="10:00" other="13:00" otherPlace="in Istanbul" />
            </MoreSlots>
          </Day>
        </Week>
      </FieldGroup>
    </SheetSection>
  );
}

/** What stands first after a form that failed. */
export function ErrorSummarySheet() {
  return (
    <ErrorSummary
      title="Two things to correct"
      items={[
        { fieldId: 'x4', message: 'Complete the e-mail address' },
        { fieldId: 'at', message: 'Choose a time' },
      ]}
    >
      Nothing was paid. Everything you entered is still here.
    </ErrorSummary>
  );
}
