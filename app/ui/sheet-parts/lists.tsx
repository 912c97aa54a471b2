import { Button, ButtonLink, QuietButton, QuietLink } from '../button';
import { DataTable } from '../data-table';
import { Empty } from '../empty';
import { Fact, Facts } from '../facts';
import { Figures } from '../figures';
import { Acts, Tray } from '../layout';
import { FileList, LinkList, LinkListItem, Log, PlainList, Todo } from '../lists';
import { Ask } from '../panels';
import { Receipt } from '../receipt';
import { Skeleton } from '../skeleton';
import { State } from '../state';
import { VisuallyHidden } from '../visually-hidden';
import { SheetSection } from './sheet-section';

const refunds = [
  { until: 'Until Sat 28 Nov, 10:30', back: '€95.00' },
  { until: 'Until Mon 30 Nov, 10:30', back: '€47.50' },
  { until: 'After that', back: '€0.00' },
];

const shares = [{ file: 'MRI left knee.pdf', doctor: 'Dr. Elif Karaca', ends: '31 Dec 2026' }];

/** Tables in their three ways on a phone, and facts. */
export function TablesSheet() {
  return (
    <SheetSection id="tables" title="Tables and facts">
      <div className="grid-2">
        <DataTable
          caption="Refunds"
          onPhone="plain"
          rows={refunds}
          rowKey={(row) => row.until}
          columns={[
            { key: 'until', header: 'When you cancel', cell: (row) => row.until },
            { key: 'back', header: 'You get back', align: 'end', cell: (row) => row.back },
          ]}
        />
        <Facts>
          <Fact label="Licence">48 1107 26</Fact>
          <Fact label="Valid until">31 March 2029</Fact>
          <Fact label="Checked">
            <State kind="done">12 October 2026</State>
          </Fact>
        </Facts>
      </div>
      <DataTable
        className="gap-t"
        caption="Folds into rows on a phone"
        rows={shares}
        rowKey={(row) => row.file}
        columns={[
          { key: 'file', header: 'File', rowHeader: true, cell: (row) => row.file },
          { key: 'doctor', header: 'Doctor', foldLabel: 'Doctor', cell: (row) => row.doctor },
          { key: 'ends', header: 'Ends', foldLabel: 'Ends', cell: (row) => row.ends },
          {
            ...{ key: 'stop', header: 'Stop', headerHidden: true, align: 'end' },
            cell: (row) => (
              <QuietButton type="button" tone="stop">
                Stop<VisuallyHidden> sharing {row.file}</VisuallyHidden>
              </QuietButton>
            ),
          },
        ]}
      />
      <div className="gap-t">
        <DataTable
          caption="Scrolls for administrators"
          onPhone="scroll"
          scrollLabel="Table of tasks, can be scrolled"
          variant="dense"
          rows={shares}
          rowKey={(row) => row.file}
          isCurrent={() => true}
          columns={[
            { key: 'file', header: 'File', rowHeader: true, cell: (row) => row.file },
            { key: 'doctor', header: 'Doctor', cell: (row) => row.doctor },
            { key: 'ends', header: 'Ends', noWrap: true, cell: (row) => row.ends },
          ]}
        />
      </div>
    </SheetSection>
  );
}

/** Lists of one line or a few. */
export function ListsSheet() {
  return (
    <SheetSection id="lists" title="Lists">
      <div className="grid-2">
        <div className="stack">
          <Todo
            items={[
              {
                ...{ key: '1', title: 'How was your consultation?', text: 'Your review is published whole' },
                action: (
                  <ButtonLink to="#lists" variant="secondary" size="small">
                    Write a review
                  </ButtonLink>
                ),
              },
            ]}
          />
          <FileList
            items={[
              {
                ...{ key: '1', name: 'MRI left knee.pdf' },
                children: <p className="small soft">Shared until 31 Dec 2026. Not opened yet</p>,
                side: (
                  <QuietButton type="button" tone="stop">
                    Stop sharing
                  </QuietButton>
                ),
              },
            ]}
          />
        </div>
        <Tray labelledBy="tray-title">
          <h3 id="tray-title">One tray</h3>
          <PlainList items={[{ key: '1', main: 'Note for Lukas Pichler', side: 'today, 10:15' }]} />
          <LinkList>
            <LinkListItem>
              <QuietLink to="#lists" icon="cal">
                Add to your calendar
              </QuietLink>
            </LinkListItem>
          </LinkList>
          <Log
            entries={[{ dateTime: '2026-11-24T14:41Z', when: 'Today, 14:41', what: '€95.00 paid and held' }]}
          />
        </Tray>
      </div>
      <div className="gap-t">
        <Figures
          items={[
            { label: 'Held now', value: '€48,215.00', note: 'in 417 payments' },
            { label: 'Released today', value: '€3,420.00' },
            { label: 'Consultations today', value: '52' },
          ]}
        />
      </div>
    </SheetSection>
  );
}

/** Nothing there, something on its way. */
export function EmptySheet() {
  return (
    <SheetSection id="empty" title="Empty and loading">
      <div className="grid-2">
        <Empty title="No files yet">
          <p>Add a scan or a letter, and share it with a doctor when you book.</p>
          <ButtonLink to="#empty" variant="secondary" icon="up">
            Add a file
          </ButtonLink>
        </Empty>
        <Skeleton label="Loading the list" />
      </div>
    </SheetSection>
  );
}

/** A question before an act, and the receipt. */
export function PapersSheet() {
  return (
    <>
      <SheetSection id="dialog" title="A dialog is a page">
        <Ask
          title="Cancel the consultation with Dr. Elif Karaca?"
          actions={
            <Acts>
              <Button type="button" variant="stop">
                Cancel it and get €95.00 back
              </Button>
              <QuietLink to="#dialog">Keep the appointment</QuietLink>
            </Acts>
          }
        >
          <Facts sum>
            <Fact label="You paid">€95.00</Fact>
            <Fact label="You get back" total>
              €95.00
            </Fact>
          </Facts>
          <p className="small soft">It is before Sat 28 Nov, 10:30, so you get all of it.</p>
        </Ask>
      </SheetSection>
      <SheetSection id="receipt" title="Receipt">
        <Receipt
          title="Receipt"
          meta="R-2026-004918, 24 November 2026"
          small="Reference ECT-7K2M-94. Questions: help@ecuretrip.example"
        >
          <Facts>
            <Fact label="For">Grace Adeyemi, Manchester, United Kingdom</Fact>
            <Fact label="Where the money is">Held until your consultation has taken place</Fact>
          </Facts>
          <DataTable
            caption="What was paid"
            captionHidden
            onPhone="plain"
            rows={[
              { what: 'Consultation, 30 minutes by video', amount: '€95.00' },
              { what: 'Total', amount: '€95.00' },
            ]}
            rowKey={(row) => row.what}
            isTotal={(row) => row.what === 'Total'}
            columns={[
              { key: 'what', header: 'What', rowHeader: true, cell: (row) => row.what },
              { key: 'amount', header: 'Amount', align: 'end', cell: (row) => row.amount },
            ]}
          />
        </Receipt>
      </SheetSection>
    </>
  );
}
