// Generated from the migrations by `npm run db:types`; not edited by hand.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      account_deletions: {
        Row: {
          attempts: number;
          finished_at: string | null;
          last_error: string | null;
          requested_at: string;
          run_after: string;
          state: Database['public']['Enums']['account_deletion_state'];
          updated_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          attempts?: number;
          finished_at?: string | null;
          last_error?: string | null;
          requested_at?: string;
          run_after?: string;
          state?: Database['public']['Enums']['account_deletion_state'];
          updated_at?: string;
          user_id: string;
        };
        Update: {
          attempts?: number;
          finished_at?: string | null;
          last_error?: string | null;
          requested_at?: string;
          run_after?: string;
          state?: Database['public']['Enums']['account_deletion_state'];
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'account_deletions_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: true;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      account_suspensions: {
        Row: {
          id: string;
          lift_reason: string | null;
          lifted_at: string | null;
          lifted_by: string | null;
          reason: string;
          suspended_at: string;
          suspended_by: string | null;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          id?: string;
          lift_reason?: string | null;
          lifted_at?: string | null;
          lifted_by?: string | null;
          reason: string;
          suspended_at?: string;
          suspended_by?: string | null;
          user_id: string;
        };
        Update: {
          id?: string;
          lift_reason?: string | null;
          lifted_at?: string | null;
          lifted_by?: string | null;
          reason?: string;
          suspended_at?: string;
          suspended_by?: string | null;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'account_suspensions_lifted_by_fkey';
            columns: ['lifted_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'account_suspensions_suspended_by_fkey';
            columns: ['suspended_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'account_suspensions_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      administrator_alerts: {
        Row: {
          acknowledged_at: string | null;
          acknowledged_by: string | null;
          count: number;
          created_at: string;
          dedupe_key: string;
          id: string;
          note: string | null;
          what: string;
        };
        ComputedFields: never;
        Insert: {
          acknowledged_at?: string | null;
          acknowledged_by?: string | null;
          count: number;
          created_at?: string;
          dedupe_key: string;
          id?: string;
          note?: string | null;
          what: string;
        };
        Update: {
          acknowledged_at?: string | null;
          acknowledged_by?: string | null;
          count?: number;
          created_at?: string;
          dedupe_key?: string;
          id?: string;
          note?: string | null;
          what?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'administrator_alerts_acknowledged_by_fkey';
            columns: ['acknowledged_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      appointment_events: {
        Row: {
          actor_id: string | null;
          appointment_id: string;
          created_at: string;
          data: NonNullable<Json>;
          doctor_id: string;
          id: number;
          kind: string;
          patient_id: string;
        };
        ComputedFields: never;
        Insert: {
          actor_id?: string | null;
          appointment_id: string;
          created_at?: string;
          data?: NonNullable<Json>;
          doctor_id: string;
          id?: never;
          kind: string;
          patient_id: string;
        };
        Update: {
          actor_id?: string | null;
          appointment_id?: string;
          created_at?: string;
          data?: NonNullable<Json>;
          doctor_id?: string;
          id?: never;
          kind?: string;
          patient_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'appointment_events_actor_id_fkey';
            columns: ['actor_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'appointment_events_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: false;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'appointment_events_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'appointment_events_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      appointments: {
        Row: {
          amount: number;
          blocked: unknown;
          cancel_reason: string | null;
          cancelled_by: string | null;
          confirmed_at: string | null;
          consent_locale: string;
          consent_version: string;
          consented_at: string;
          created_at: string;
          currency: string;
          doctor_id: string;
          doctor_time_zone: string;
          ended_at: string | null;
          ends_at: string;
          full_refund_until: string | null;
          hold_expires_at: string;
          id: string;
          mode: Database['public']['Enums']['visit_mode'];
          patient_id: string;
          patient_moves: number;
          patient_time_zone: string;
          reason: string;
          reference: string;
          refund_cap_percent: number | null;
          refund_terms: NonNullable<Json>;
          sequence: number;
          starts_at: string;
          status: Database['public']['Enums']['appointment_status'];
          updated_at: string;
          visit_type_id: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          blocked: unknown;
          cancel_reason?: string | null;
          cancelled_by?: string | null;
          confirmed_at?: string | null;
          consent_locale?: string;
          consent_version: string;
          consented_at: string;
          created_at?: string;
          currency: string;
          doctor_id: string;
          doctor_time_zone: string;
          ended_at?: string | null;
          ends_at: string;
          full_refund_until?: string | null;
          hold_expires_at: string;
          id?: string;
          mode: Database['public']['Enums']['visit_mode'];
          patient_id: string;
          patient_moves?: number;
          patient_time_zone: string;
          reason: string;
          reference: string;
          refund_cap_percent?: number | null;
          refund_terms: NonNullable<Json>;
          sequence?: number;
          starts_at: string;
          status?: Database['public']['Enums']['appointment_status'];
          updated_at?: string;
          visit_type_id: string;
        };
        Update: {
          amount?: number;
          blocked?: unknown;
          cancel_reason?: string | null;
          cancelled_by?: string | null;
          confirmed_at?: string | null;
          consent_locale?: string;
          consent_version?: string;
          consented_at?: string;
          created_at?: string;
          currency?: string;
          doctor_id?: string;
          doctor_time_zone?: string;
          ended_at?: string | null;
          ends_at?: string;
          full_refund_until?: string | null;
          hold_expires_at?: string;
          id?: string;
          mode?: Database['public']['Enums']['visit_mode'];
          patient_id?: string;
          patient_moves?: number;
          patient_time_zone?: string;
          reason?: string;
          reference?: string;
          refund_cap_percent?: number | null;
          refund_terms?: NonNullable<Json>;
          sequence?: number;
          starts_at?: string;
          status?: Database['public']['Enums']['appointment_status'];
          updated_at?: string;
          visit_type_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'appointments_cancelled_by_fkey';
            columns: ['cancelled_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'appointments_currency_fkey';
            columns: ['currency'];
            isOneToOne: false;
            referencedRelation: 'currency_rates';
            referencedColumns: ['currency'];
          },
          {
            foreignKeyName: 'appointments_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'appointments_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'appointments_visit_type_id_fkey';
            columns: ['visit_type_id'];
            isOneToOne: false;
            referencedRelation: 'visit_types';
            referencedColumns: ['id'];
          },
        ];
      };
      audit_log: {
        Row: {
          action: string;
          actor_id: string | null;
          actor_role: string;
          at: string;
          data: NonNullable<Json>;
          id: number;
          subject_id: string;
          subject_type: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          actor_id?: string | null;
          actor_role: string;
          at?: string;
          data?: NonNullable<Json>;
          id?: never;
          subject_id: string;
          subject_type: string;
        };
        Update: {
          action?: string;
          actor_id?: string | null;
          actor_role?: string;
          at?: string;
          data?: NonNullable<Json>;
          id?: never;
          subject_id?: string;
          subject_type?: string;
        };
        Relationships: [];
      };
      availability_exceptions: {
        Row: {
          created_at: string;
          doctor_id: string;
          ends_at: string;
          id: string;
          kind: Database['public']['Enums']['availability_exception_kind'];
          starts_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          doctor_id: string;
          ends_at: string;
          id?: string;
          kind: Database['public']['Enums']['availability_exception_kind'];
          starts_at: string;
        };
        Update: {
          created_at?: string;
          doctor_id?: string;
          ends_at?: string;
          id?: string;
          kind?: Database['public']['Enums']['availability_exception_kind'];
          starts_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'availability_exceptions_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
        ];
      };
      availability_rules: {
        Row: {
          created_at: string;
          doctor_id: string;
          ends_at: string;
          id: string;
          starts_at: string;
          weekday: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          doctor_id: string;
          ends_at: string;
          id?: string;
          starts_at: string;
          weekday: number;
        };
        Update: {
          created_at?: string;
          doctor_id?: string;
          ends_at?: string;
          id?: string;
          starts_at?: string;
          weekday?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'availability_rules_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
        ];
      };
      calendar_feeds: {
        Row: {
          created_at: string;
          last_read_at: string | null;
          token_hash: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          last_read_at?: string | null;
          token_hash: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          last_read_at?: string | null;
          token_hash?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'calendar_feeds_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: true;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      consent_kinds: {
        Row: {
          kind: string;
          position: number;
          role: Database['public']['Enums']['user_role'];
          version: string;
          withdrawable: boolean;
        };
        ComputedFields: never;
        Insert: {
          kind: string;
          position: number;
          role: Database['public']['Enums']['user_role'];
          version: string;
          withdrawable: boolean;
        };
        Update: {
          kind?: string;
          position?: number;
          role?: Database['public']['Enums']['user_role'];
          version?: string;
          withdrawable?: boolean;
        };
        Relationships: [];
      };
      consent_texts: {
        Row: {
          body: string;
          created_at: string;
          kind: string;
          locale: string;
          version: string;
        };
        ComputedFields: never;
        Insert: {
          body: string;
          created_at?: string;
          kind: string;
          locale: string;
          version: string;
        };
        Update: {
          body?: string;
          created_at?: string;
          kind?: string;
          locale?: string;
          version?: string;
        };
        Relationships: [];
      };
      consents: {
        Row: {
          given_at: string;
          id: string;
          kind: string;
          locale: string;
          user_id: string;
          version: string;
          withdrawn_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          given_at?: string;
          id?: string;
          kind: string;
          locale: string;
          user_id: string;
          version: string;
          withdrawn_at?: string | null;
        };
        Update: {
          given_at?: string;
          id?: string;
          kind?: string;
          locale?: string;
          user_id?: string;
          version?: string;
          withdrawn_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'consents_kind_fkey';
            columns: ['kind'];
            isOneToOne: false;
            referencedRelation: 'consent_kinds';
            referencedColumns: ['kind'];
          },
          {
            foreignKeyName: 'consents_text_fkey';
            columns: ['kind', 'version', 'locale'];
            isOneToOne: false;
            referencedRelation: 'consent_texts';
            referencedColumns: ['kind', 'version', 'locale'];
          },
          {
            foreignKeyName: 'consents_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      consultation_drafts: {
        Row: {
          consultation_id: string;
          doctor_id: string;
          follow_up: Json | null;
          prescription: NonNullable<Json>;
          private_note: string;
          revision: number;
          shared_summary: string;
          updated_at: string;
          writer: string | null;
        };
        ComputedFields: never;
        Insert: {
          consultation_id: string;
          doctor_id: string;
          follow_up?: Json | null;
          prescription?: NonNullable<Json>;
          private_note?: string;
          revision?: number;
          shared_summary?: string;
          updated_at?: string;
          writer?: string | null;
        };
        Update: {
          consultation_id?: string;
          doctor_id?: string;
          follow_up?: Json | null;
          prescription?: NonNullable<Json>;
          private_note?: string;
          revision?: number;
          shared_summary?: string;
          updated_at?: string;
          writer?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'consultation_drafts_consultation_id_fkey';
            columns: ['consultation_id'];
            isOneToOne: true;
            referencedRelation: 'consultations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'consultation_drafts_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
        ];
      };
      consultation_guests: {
        Row: {
          appointment_id: string;
          created_at: string;
          declined_at: string | null;
          doctor_id: string;
          email: string;
          id: string;
          invited_by: string | null;
          last_sent_at: string;
          name: string;
          patient_id: string;
          revoked_at: string | null;
          role: string;
          sent_count: number;
        };
        ComputedFields: never;
        Insert: {
          appointment_id: string;
          created_at?: string;
          declined_at?: string | null;
          doctor_id: string;
          email: string;
          id?: string;
          invited_by?: string | null;
          last_sent_at?: string;
          name: string;
          patient_id: string;
          revoked_at?: string | null;
          role: string;
          sent_count?: number;
        };
        Update: {
          appointment_id?: string;
          created_at?: string;
          declined_at?: string | null;
          doctor_id?: string;
          email?: string;
          id?: string;
          invited_by?: string | null;
          last_sent_at?: string;
          name?: string;
          patient_id?: string;
          revoked_at?: string | null;
          role?: string;
          sent_count?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'consultation_guests_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: false;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'consultation_guests_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'consultation_guests_invited_by_fkey';
            columns: ['invited_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'consultation_guests_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      consultation_notes: {
        Row: {
          author_id: string;
          consultation_id: string;
          created_at: string;
          private_note: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          author_id: string;
          consultation_id: string;
          created_at?: string;
          private_note: string;
          version: number;
        };
        Update: {
          author_id?: string;
          consultation_id?: string;
          created_at?: string;
          private_note?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'consultation_notes_author_id_fkey';
            columns: ['author_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'consultation_notes_consultation_id_fkey';
            columns: ['consultation_id'];
            isOneToOne: false;
            referencedRelation: 'consultations';
            referencedColumns: ['id'];
          },
        ];
      };
      consultation_versions: {
        Row: {
          consultation_id: string;
          created_at: string;
          doctor_id: string;
          follow_up: Json | null;
          patient_id: string;
          prescription: NonNullable<Json>;
          reason: string | null;
          shared_summary: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          consultation_id: string;
          created_at?: string;
          doctor_id: string;
          follow_up?: Json | null;
          patient_id: string;
          prescription?: NonNullable<Json>;
          reason?: string | null;
          shared_summary: string;
          version: number;
        };
        Update: {
          consultation_id?: string;
          created_at?: string;
          doctor_id?: string;
          follow_up?: Json | null;
          patient_id?: string;
          prescription?: NonNullable<Json>;
          reason?: string | null;
          shared_summary?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'consultation_versions_consultation_id_fkey';
            columns: ['consultation_id'];
            isOneToOne: false;
            referencedRelation: 'consultations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'consultation_versions_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'consultation_versions_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      consultations: {
        Row: {
          appointment_id: string;
          completed_at: string | null;
          created_at: string;
          doctor_id: string;
          id: string;
          patient_id: string;
          room_token: string;
          shared_summary: string | null;
          started_at: string | null;
          status: Database['public']['Enums']['consultation_status'];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          appointment_id: string;
          completed_at?: string | null;
          created_at?: string;
          doctor_id: string;
          id?: string;
          patient_id: string;
          room_token?: string;
          shared_summary?: string | null;
          started_at?: string | null;
          status?: Database['public']['Enums']['consultation_status'];
          updated_at?: string;
        };
        Update: {
          appointment_id?: string;
          completed_at?: string | null;
          created_at?: string;
          doctor_id?: string;
          id?: string;
          patient_id?: string;
          room_token?: string;
          shared_summary?: string | null;
          started_at?: string | null;
          status?: Database['public']['Enums']['consultation_status'];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'consultations_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: true;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'consultations_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'consultations_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      currency_rates: {
        Row: {
          as_of: string;
          currency: string;
          exponent: number;
          per_eur: number;
        };
        ComputedFields: never;
        Insert: {
          as_of: string;
          currency: string;
          exponent?: number;
          per_eur: number;
        };
        Update: {
          as_of?: string;
          currency?: string;
          exponent?: number;
          per_eur?: number;
        };
        Relationships: [];
      };
      doctor_checks: {
        Row: {
          checked_at: string;
          checked_by: string | null;
          doctor_id: string;
          facts: NonNullable<Json>;
          id: number;
          kind: Database['public']['Enums']['check_kind'];
          note: string | null;
          place: string;
          result: Database['public']['Enums']['check_result'];
        };
        ComputedFields: never;
        Insert: {
          checked_at?: string;
          checked_by?: string | null;
          doctor_id: string;
          facts?: NonNullable<Json>;
          id?: never;
          kind: Database['public']['Enums']['check_kind'];
          note?: string | null;
          place: string;
          result: Database['public']['Enums']['check_result'];
        };
        Update: {
          checked_at?: string;
          checked_by?: string | null;
          doctor_id?: string;
          facts?: NonNullable<Json>;
          id?: never;
          kind?: Database['public']['Enums']['check_kind'];
          note?: string | null;
          place?: string;
          result?: Database['public']['Enums']['check_result'];
        };
        Relationships: [
          {
            foreignKeyName: 'doctor_checks_checked_by_fkey';
            columns: ['checked_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'doctor_checks_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
        ];
      };
      doctor_payout_accounts: {
        Row: {
          checked_at: string;
          created_at: string;
          doctor_id: string;
          requirements: NonNullable<Json>;
          stripe_account_id: string;
          transfers_status: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          checked_at?: string;
          created_at?: string;
          doctor_id: string;
          requirements?: NonNullable<Json>;
          stripe_account_id: string;
          transfers_status?: string;
          updated_at?: string;
        };
        Update: {
          checked_at?: string;
          created_at?: string;
          doctor_id?: string;
          requirements?: NonNullable<Json>;
          stripe_account_id?: string;
          transfers_status?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'doctor_payout_accounts_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: true;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
        ];
      };
      doctor_ratings: {
        Row: {
          communication: number | null;
          doctor_id: string;
          punctuality: number | null;
          stars: number[];
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          communication?: number | null;
          doctor_id: string;
          punctuality?: number | null;
          stars?: number[];
          value?: number | null;
        };
        Update: {
          communication?: number | null;
          doctor_id?: string;
          punctuality?: number | null;
          stars?: number[];
          value?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'doctor_ratings_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: true;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
        ];
      };
      doctors: {
        Row: {
          address: string | null;
          bio: string;
          buffer_after_minutes: number;
          buffer_before_minutes: number;
          city: string | null;
          clinic_name: string | null;
          country_code: string | null;
          created_at: string;
          currency: string | null;
          directions: string | null;
          display_name: string;
          education: string | null;
          from_amount: number | null;
          headline: string;
          horizon_days: number;
          id: string;
          is_listed: boolean;
          languages: string[];
          licence_checked_on: string | null;
          licence_country: string | null;
          licence_number: string | null;
          licence_registry: string | null;
          licence_valid_until: string | null;
          next_free_at: string | null;
          notice_minutes: number;
          payout: Database['public']['Enums']['payout_status'];
          photo_id: string | null;
          practising_since: number | null;
          price_eur: number | null;
          rating_average: number | null;
          rating_count: number;
          rating_score: number;
          search: unknown;
          slot_step_minutes: number | null;
          slug: string | null;
          specialty: string | null;
          time_zone: string;
          updated_at: string;
          verification: Database['public']['Enums']['verification_status'];
          verification_since: string;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          bio?: string;
          buffer_after_minutes?: number;
          buffer_before_minutes?: number;
          city?: string | null;
          clinic_name?: string | null;
          country_code?: string | null;
          created_at?: string;
          currency?: string | null;
          directions?: string | null;
          display_name?: string;
          education?: string | null;
          from_amount?: number | null;
          headline?: string;
          horizon_days?: number;
          id: string;
          is_listed?: boolean;
          languages?: string[];
          licence_checked_on?: string | null;
          licence_country?: string | null;
          licence_number?: string | null;
          licence_registry?: string | null;
          licence_valid_until?: string | null;
          next_free_at?: string | null;
          notice_minutes?: number;
          payout?: Database['public']['Enums']['payout_status'];
          photo_id?: string | null;
          practising_since?: number | null;
          price_eur?: number | null;
          rating_average?: number | null;
          rating_count?: number;
          rating_score?: number;
          search?: unknown;
          slot_step_minutes?: number | null;
          slug?: string | null;
          specialty?: string | null;
          time_zone?: string;
          updated_at?: string;
          verification?: Database['public']['Enums']['verification_status'];
          verification_since?: string;
        };
        Update: {
          address?: string | null;
          bio?: string;
          buffer_after_minutes?: number;
          buffer_before_minutes?: number;
          city?: string | null;
          clinic_name?: string | null;
          country_code?: string | null;
          created_at?: string;
          currency?: string | null;
          directions?: string | null;
          display_name?: string;
          education?: string | null;
          from_amount?: number | null;
          headline?: string;
          horizon_days?: number;
          id?: string;
          is_listed?: boolean;
          languages?: string[];
          licence_checked_on?: string | null;
          licence_country?: string | null;
          licence_number?: string | null;
          licence_registry?: string | null;
          licence_valid_until?: string | null;
          next_free_at?: string | null;
          notice_minutes?: number;
          payout?: Database['public']['Enums']['payout_status'];
          photo_id?: string | null;
          practising_since?: number | null;
          price_eur?: number | null;
          rating_average?: number | null;
          rating_count?: number;
          rating_score?: number;
          search?: unknown;
          slot_step_minutes?: number | null;
          slug?: string | null;
          specialty?: string | null;
          time_zone?: string;
          updated_at?: string;
          verification?: Database['public']['Enums']['verification_status'];
          verification_since?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'doctors_currency_fkey';
            columns: ['currency'];
            isOneToOne: false;
            referencedRelation: 'currency_rates';
            referencedColumns: ['currency'];
          },
          {
            foreignKeyName: 'doctors_id_fkey';
            columns: ['id'];
            isOneToOne: true;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'doctors_specialty_fkey';
            columns: ['specialty'];
            isOneToOne: false;
            referencedRelation: 'specialties';
            referencedColumns: ['slug'];
          },
        ];
      };
      follow_up_proposals: {
        Row: {
          appointment_id: string;
          created_at: string;
          doctor_id: string;
          id: string;
          patient_id: string;
          starts_at: string;
          visit_type_id: string;
          withdrawn_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          appointment_id: string;
          created_at?: string;
          doctor_id: string;
          id?: string;
          patient_id: string;
          starts_at: string;
          visit_type_id: string;
          withdrawn_at?: string | null;
        };
        Update: {
          appointment_id?: string;
          created_at?: string;
          doctor_id?: string;
          id?: string;
          patient_id?: string;
          starts_at?: string;
          visit_type_id?: string;
          withdrawn_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'follow_up_proposals_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: false;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'follow_up_proposals_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'follow_up_proposals_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'follow_up_proposals_visit_type_id_fkey';
            columns: ['visit_type_id'];
            isOneToOne: false;
            referencedRelation: 'visit_types';
            referencedColumns: ['id'];
          },
        ];
      };
      ledger_entries: {
        Row: {
          account: string;
          amount: number;
          currency: string;
          id: number;
          transaction_id: string;
        };
        ComputedFields: never;
        Insert: {
          account: string;
          amount: number;
          currency: string;
          id?: never;
          transaction_id: string;
        };
        Update: {
          account?: string;
          amount?: number;
          currency?: string;
          id?: never;
          transaction_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'ledger_entries_transaction_id_fkey';
            columns: ['transaction_id'];
            isOneToOne: false;
            referencedRelation: 'ledger_transactions';
            referencedColumns: ['id'];
          },
        ];
      };
      ledger_transactions: {
        Row: {
          created_at: string;
          dedupe_key: string;
          id: string;
          kind: string;
          payment_id: string;
          written_by: unknown;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          dedupe_key: string;
          id?: string;
          kind: string;
          payment_id: string;
          written_by?: unknown;
        };
        Update: {
          created_at?: string;
          dedupe_key?: string;
          id?: string;
          kind?: string;
          payment_id?: string;
          written_by?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'ledger_transactions_payment_id_fkey';
            columns: ['payment_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id'];
          },
        ];
      };
      licence_documents: {
        Row: {
          bytes: number;
          created_at: string;
          doctor_id: string;
          file_name: string;
          id: string;
          media_type: string;
          scan_after: string;
          scan_attempts: number;
          scan_status: Database['public']['Enums']['record_scan_status'];
          sha256: string;
          state: Database['public']['Enums']['licence_document_state'];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          bytes: number;
          created_at?: string;
          doctor_id: string;
          file_name: string;
          id?: string;
          media_type: string;
          scan_after?: string;
          scan_attempts?: number;
          scan_status?: Database['public']['Enums']['record_scan_status'];
          sha256: string;
          state?: Database['public']['Enums']['licence_document_state'];
          updated_at?: string;
        };
        Update: {
          bytes?: number;
          created_at?: string;
          doctor_id?: string;
          file_name?: string;
          id?: string;
          media_type?: string;
          scan_after?: string;
          scan_attempts?: number;
          scan_status?: Database['public']['Enums']['record_scan_status'];
          sha256?: string;
          state?: Database['public']['Enums']['licence_document_state'];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'licence_documents_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
        ];
      };
      mail_outbox: {
        Row: {
          attempts: number;
          created_at: string;
          dedupe_key: string;
          expires_at: string | null;
          id: string;
          kind: string;
          last_error: string | null;
          locale: string;
          locked_until: string | null;
          message_id: string | null;
          payload: NonNullable<Json>;
          recipient_id: string | null;
          run_after: string;
          sent_at: string | null;
          status: Database['public']['Enums']['work_status'];
          time_zone: string;
          to_email: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          attempts?: number;
          created_at?: string;
          dedupe_key: string;
          expires_at?: string | null;
          id?: string;
          kind: string;
          last_error?: string | null;
          locale?: string;
          locked_until?: string | null;
          message_id?: string | null;
          payload?: NonNullable<Json>;
          recipient_id?: string | null;
          run_after?: string;
          sent_at?: string | null;
          status?: Database['public']['Enums']['work_status'];
          time_zone?: string;
          to_email: string;
          updated_at?: string;
        };
        Update: {
          attempts?: number;
          created_at?: string;
          dedupe_key?: string;
          expires_at?: string | null;
          id?: string;
          kind?: string;
          last_error?: string | null;
          locale?: string;
          locked_until?: string | null;
          message_id?: string | null;
          payload?: NonNullable<Json>;
          recipient_id?: string | null;
          run_after?: string;
          sent_at?: string | null;
          status?: Database['public']['Enums']['work_status'];
          time_zone?: string;
          to_email?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'mail_outbox_recipient_id_fkey';
            columns: ['recipient_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      mail_suppressions: {
        Row: {
          cause: string;
          created_at: string;
          detail: string | null;
          email: string;
          lift_reason: string | null;
          lifted_at: string | null;
          lifted_by: string | null;
          reactivated_at: string | null;
          since: string;
          tried_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          cause: string;
          created_at?: string;
          detail?: string | null;
          email: string;
          lift_reason?: string | null;
          lifted_at?: string | null;
          lifted_by?: string | null;
          reactivated_at?: string | null;
          since?: string;
          tried_at?: string | null;
        };
        Update: {
          cause?: string;
          created_at?: string;
          detail?: string | null;
          email?: string;
          lift_reason?: string | null;
          lifted_at?: string | null;
          lifted_by?: string | null;
          reactivated_at?: string | null;
          since?: string;
          tried_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'mail_suppressions_lifted_by_fkey';
            columns: ['lifted_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      medical_records: {
        Row: {
          bytes: number;
          category: Database['public']['Enums']['record_category'];
          created_at: string;
          deleted_at: string | null;
          documented_on: string | null;
          file_name: string;
          id: string;
          listed_on: string;
          media_type: string;
          note: string | null;
          pages: number | null;
          patient_id: string;
          scan_detail: string | null;
          scan_status: Database['public']['Enums']['record_scan_status'];
          scanned_at: string | null;
          sha256: string;
          state: Database['public']['Enums']['record_state'];
          storage_key: string | null;
          title: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          bytes: number;
          category?: Database['public']['Enums']['record_category'];
          created_at?: string;
          deleted_at?: string | null;
          documented_on?: string | null;
          file_name: string;
          id?: string;
          listed_on?: never;
          media_type: string;
          note?: string | null;
          pages?: number | null;
          patient_id: string;
          scan_detail?: string | null;
          scan_status?: Database['public']['Enums']['record_scan_status'];
          scanned_at?: string | null;
          sha256: string;
          state?: Database['public']['Enums']['record_state'];
          storage_key?: string | null;
          title: string;
          updated_at?: string;
        };
        Update: {
          bytes?: number;
          category?: Database['public']['Enums']['record_category'];
          created_at?: string;
          deleted_at?: string | null;
          documented_on?: string | null;
          file_name?: string;
          id?: string;
          listed_on?: never;
          media_type?: string;
          note?: string | null;
          pages?: number | null;
          patient_id?: string;
          scan_detail?: string | null;
          scan_status?: Database['public']['Enums']['record_scan_status'];
          scanned_at?: string | null;
          sha256?: string;
          state?: Database['public']['Enums']['record_state'];
          storage_key?: string | null;
          title?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'medical_records_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      money_documents: {
        Row: {
          amount: number;
          currency: string;
          facts: NonNullable<Json>;
          id: string;
          issued_at: string;
          kind: Database['public']['Enums']['money_document_kind'];
          number: string | null;
          payment_id: string;
          recipient_id: string;
          source_key: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          currency: string;
          facts: NonNullable<Json>;
          id?: string;
          issued_at?: string;
          kind: Database['public']['Enums']['money_document_kind'];
          number?: string | null;
          payment_id: string;
          recipient_id: string;
          source_key: string;
        };
        Update: {
          amount?: number;
          currency?: string;
          facts?: NonNullable<Json>;
          id?: string;
          issued_at?: string;
          kind?: Database['public']['Enums']['money_document_kind'];
          number?: string | null;
          payment_id?: string;
          recipient_id?: string;
          source_key?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'money_documents_payment_id_fkey';
            columns: ['payment_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'money_documents_recipient_id_fkey';
            columns: ['recipient_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      no_show_reports: {
        Row: {
          absent: Database['public']['Enums']['visit_party'];
          appointment_id: string;
          contest_text: string | null;
          contest_until: string;
          contested_at: string | null;
          created_at: string;
          decided_at: string | null;
          decided_by: string | null;
          decision_note: string | null;
          doctor_id: string;
          id: string;
          patient_id: string;
          state: Database['public']['Enums']['no_show_state'];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          absent: Database['public']['Enums']['visit_party'];
          appointment_id: string;
          contest_text?: string | null;
          contest_until: string;
          contested_at?: string | null;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          decision_note?: string | null;
          doctor_id: string;
          id?: string;
          patient_id: string;
          state?: Database['public']['Enums']['no_show_state'];
          updated_at?: string;
        };
        Update: {
          absent?: Database['public']['Enums']['visit_party'];
          appointment_id?: string;
          contest_text?: string | null;
          contest_until?: string;
          contested_at?: string | null;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          decision_note?: string | null;
          doctor_id?: string;
          id?: string;
          patient_id?: string;
          state?: Database['public']['Enums']['no_show_state'];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'no_show_reports_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: false;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'no_show_reports_decided_by_fkey';
            columns: ['decided_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'no_show_reports_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'no_show_reports_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      notification_kinds: {
        Row: {
          audience: string[];
          by_mail: boolean;
          in_app: boolean;
          kind: string;
          necessary_for: string | null;
          occasion: string;
          topic: string | null;
        };
        ComputedFields: never;
        Insert: {
          audience: string[];
          by_mail?: boolean;
          in_app?: boolean;
          kind: string;
          necessary_for?: string | null;
          occasion: string;
          topic?: string | null;
        };
        Update: {
          audience?: string[];
          by_mail?: boolean;
          in_app?: boolean;
          kind?: string;
          necessary_for?: string | null;
          occasion?: string;
          topic?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'notification_kinds_topic_fkey';
            columns: ['topic'];
            isOneToOne: false;
            referencedRelation: 'notification_topics';
            referencedColumns: ['topic'];
          },
        ];
      };
      notification_preferences: {
        Row: {
          channel: Database['public']['Enums']['notification_channel'];
          topic: string;
          updated_at: string;
          user_id: string;
          wanted: boolean;
        };
        ComputedFields: never;
        Insert: {
          channel: Database['public']['Enums']['notification_channel'];
          topic: string;
          updated_at?: string;
          user_id: string;
          wanted: boolean;
        };
        Update: {
          channel?: Database['public']['Enums']['notification_channel'];
          topic?: string;
          updated_at?: string;
          user_id?: string;
          wanted?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'notification_preferences_topic_fkey';
            columns: ['topic'];
            isOneToOne: false;
            referencedRelation: 'notification_topics';
            referencedColumns: ['topic'];
          },
          {
            foreignKeyName: 'notification_preferences_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      notification_topics: {
        Row: {
          position: number;
          topic: string;
        };
        ComputedFields: never;
        Insert: {
          position: number;
          topic: string;
        };
        Update: {
          position?: number;
          topic?: string;
        };
        Relationships: [];
      };
      notifications: {
        Row: {
          created_at: string;
          dedupe_key: string;
          id: string;
          kind: string;
          payload: NonNullable<Json>;
          read_at: string | null;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          dedupe_key: string;
          id?: string;
          kind: string;
          payload?: NonNullable<Json>;
          read_at?: string | null;
          user_id: string;
        };
        Update: {
          created_at?: string;
          dedupe_key?: string;
          id?: string;
          kind?: string;
          payload?: NonNullable<Json>;
          read_at?: string | null;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'notifications_kind_fkey';
            columns: ['kind'];
            isOneToOne: false;
            referencedRelation: 'notification_kinds';
            referencedColumns: ['kind'];
          },
          {
            foreignKeyName: 'notifications_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      onboarding_later: {
        Row: {
          created_at: string;
          step: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          step: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          step?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'onboarding_later_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      patient_health: {
        Row: {
          allergies: string | null;
          conditions: string | null;
          emergency_name: string | null;
          emergency_phone: string | null;
          emergency_relation: string | null;
          languages: string[];
          medication: string | null;
          patient_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          allergies?: string | null;
          conditions?: string | null;
          emergency_name?: string | null;
          emergency_phone?: string | null;
          emergency_relation?: string | null;
          languages?: string[];
          medication?: string | null;
          patient_id: string;
          updated_at?: string;
        };
        Update: {
          allergies?: string | null;
          conditions?: string | null;
          emergency_name?: string | null;
          emergency_phone?: string | null;
          emergency_relation?: string | null;
          languages?: string[];
          medication?: string | null;
          patient_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'patient_health_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: true;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      patients: {
        Row: {
          birth_date: string | null;
          created_at: string;
          id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          birth_date?: string | null;
          created_at?: string;
          id: string;
          updated_at?: string;
        };
        Update: {
          birth_date?: string | null;
          created_at?: string;
          id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'patients_id_fkey';
            columns: ['id'];
            isOneToOne: true;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      payment_charges: {
        Row: {
          amount: number;
          checkout_session_id: string | null;
          created_at: string;
          currency: string;
          id: string;
          is_primary: boolean;
          payment_id: string;
          payment_intent_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          checkout_session_id?: string | null;
          created_at?: string;
          currency: string;
          id: string;
          is_primary: boolean;
          payment_id: string;
          payment_intent_id?: string | null;
        };
        Update: {
          amount?: number;
          checkout_session_id?: string | null;
          created_at?: string;
          currency?: string;
          id?: string;
          is_primary?: boolean;
          payment_id?: string;
          payment_intent_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'payment_charges_payment_id_fkey';
            columns: ['payment_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id'];
          },
        ];
      };
      payment_disputes: {
        Row: {
          amount: number;
          charge_id: string;
          closed_at: string | null;
          created_at: string;
          currency: string;
          evidence_due_at: string | null;
          fee_amount: number;
          fee_currency: string | null;
          id: string;
          moves: number;
          payment_id: string;
          reason: string | null;
          status: string;
          updated_at: string;
          withdrawn_amount: number;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          charge_id: string;
          closed_at?: string | null;
          created_at?: string;
          currency: string;
          evidence_due_at?: string | null;
          fee_amount?: number;
          fee_currency?: string | null;
          id: string;
          moves?: number;
          payment_id: string;
          reason?: string | null;
          status: string;
          updated_at?: string;
          withdrawn_amount?: number;
        };
        Update: {
          amount?: number;
          charge_id?: string;
          closed_at?: string | null;
          created_at?: string;
          currency?: string;
          evidence_due_at?: string | null;
          fee_amount?: number;
          fee_currency?: string | null;
          id?: string;
          moves?: number;
          payment_id?: string;
          reason?: string | null;
          status?: string;
          updated_at?: string;
          withdrawn_amount?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'payment_disputes_charge_id_fkey';
            columns: ['charge_id'];
            isOneToOne: false;
            referencedRelation: 'payment_charges';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payment_disputes_payment_id_fkey';
            columns: ['payment_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id'];
          },
        ];
      };
      payment_instructions: {
        Row: {
          after_id: string | null;
          amount: number | null;
          attempts: number;
          created_at: string;
          currency: string | null;
          dedupe_key: string;
          id: string;
          kind: Database['public']['Enums']['instruction_kind'];
          last_error: string | null;
          locked_until: string | null;
          params: NonNullable<Json>;
          payment_id: string;
          retries: number;
          run_after: string;
          status: Database['public']['Enums']['work_status'];
          stripe_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          after_id?: string | null;
          amount?: number | null;
          attempts?: number;
          created_at?: string;
          currency?: string | null;
          dedupe_key: string;
          id?: string;
          kind: Database['public']['Enums']['instruction_kind'];
          last_error?: string | null;
          locked_until?: string | null;
          params?: NonNullable<Json>;
          payment_id: string;
          retries?: number;
          run_after?: string;
          status?: Database['public']['Enums']['work_status'];
          stripe_id?: string | null;
          updated_at?: string;
        };
        Update: {
          after_id?: string | null;
          amount?: number | null;
          attempts?: number;
          created_at?: string;
          currency?: string | null;
          dedupe_key?: string;
          id?: string;
          kind?: Database['public']['Enums']['instruction_kind'];
          last_error?: string | null;
          locked_until?: string | null;
          params?: NonNullable<Json>;
          payment_id?: string;
          retries?: number;
          run_after?: string;
          status?: Database['public']['Enums']['work_status'];
          stripe_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'payment_instructions_after_id_fkey';
            columns: ['after_id'];
            isOneToOne: false;
            referencedRelation: 'payment_instructions';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payment_instructions_payment_id_fkey';
            columns: ['payment_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id'];
          },
        ];
      };
      payment_method_rules: {
        Row: {
          country_code: string;
          currency: string;
          delayed: boolean;
          method: string;
          note: string | null;
          offered: boolean;
          options: Json | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          country_code?: string;
          currency?: string;
          delayed?: boolean;
          method: string;
          note?: string | null;
          offered?: boolean;
          options?: Json | null;
          updated_at?: string;
        };
        Update: {
          country_code?: string;
          currency?: string;
          delayed?: boolean;
          method?: string;
          note?: string | null;
          offered?: boolean;
          options?: Json | null;
          updated_at?: string;
        };
        Relationships: [];
      };
      payment_refunds: {
        Row: {
          amount: number;
          by_hand: boolean;
          charge_id: string;
          created_at: string;
          currency: string;
          failure_reason: string | null;
          id: string;
          payment_id: string;
          resolved_at: string | null;
          status: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          by_hand?: boolean;
          charge_id: string;
          created_at?: string;
          currency: string;
          failure_reason?: string | null;
          id: string;
          payment_id: string;
          resolved_at?: string | null;
          status: string;
          updated_at?: string;
        };
        Update: {
          amount?: number;
          by_hand?: boolean;
          charge_id?: string;
          created_at?: string;
          currency?: string;
          failure_reason?: string | null;
          id?: string;
          payment_id?: string;
          resolved_at?: string | null;
          status?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'payment_refunds_charge_id_fkey';
            columns: ['charge_id'];
            isOneToOne: false;
            referencedRelation: 'payment_charges';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payment_refunds_payment_id_fkey';
            columns: ['payment_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id'];
          },
        ];
      };
      payments: {
        Row: {
          amount: number;
          appointment_id: string;
          arrived_amount: number;
          attempt: number;
          cash_checked_at: string | null;
          charge_id: string | null;
          checkout_expires_at: string | null;
          checkout_methods: Json | null;
          checkout_session_id: string | null;
          checkout_state: string;
          checkout_url: string | null;
          clawback_amount: number;
          created_at: string;
          currency: string;
          customer_id: string | null;
          doctor_id: string;
          due_at: string | null;
          fee_amount: number;
          fee_bps: number;
          held_at: string | null;
          id: string;
          instructions_url: string | null;
          patient_id: string;
          payment_intent_id: string | null;
          refunded_amount: number;
          release_stopped_at: string | null;
          released_amount: number;
          released_at: string | null;
          reminded_at: string | null;
          reversed_amount: number;
          status: Database['public']['Enums']['payment_status'];
          transfer_group: string;
          transfer_id: string | null;
          updated_at: string;
          written_off_amount: number;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          appointment_id: string;
          arrived_amount?: number;
          attempt?: number;
          cash_checked_at?: string | null;
          charge_id?: string | null;
          checkout_expires_at?: string | null;
          checkout_methods?: Json | null;
          checkout_session_id?: string | null;
          checkout_state?: string;
          checkout_url?: string | null;
          clawback_amount?: number;
          created_at?: string;
          currency: string;
          customer_id?: string | null;
          doctor_id: string;
          due_at?: string | null;
          fee_amount: number;
          fee_bps: number;
          held_at?: string | null;
          id?: string;
          instructions_url?: string | null;
          patient_id: string;
          payment_intent_id?: string | null;
          refunded_amount?: number;
          release_stopped_at?: string | null;
          released_amount?: number;
          released_at?: string | null;
          reminded_at?: string | null;
          reversed_amount?: number;
          status?: Database['public']['Enums']['payment_status'];
          transfer_group: string;
          transfer_id?: string | null;
          updated_at?: string;
          written_off_amount?: number;
        };
        Update: {
          amount?: number;
          appointment_id?: string;
          arrived_amount?: number;
          attempt?: number;
          cash_checked_at?: string | null;
          charge_id?: string | null;
          checkout_expires_at?: string | null;
          checkout_methods?: Json | null;
          checkout_session_id?: string | null;
          checkout_state?: string;
          checkout_url?: string | null;
          clawback_amount?: number;
          created_at?: string;
          currency?: string;
          customer_id?: string | null;
          doctor_id?: string;
          due_at?: string | null;
          fee_amount?: number;
          fee_bps?: number;
          held_at?: string | null;
          id?: string;
          instructions_url?: string | null;
          patient_id?: string;
          payment_intent_id?: string | null;
          refunded_amount?: number;
          release_stopped_at?: string | null;
          released_amount?: number;
          released_at?: string | null;
          reminded_at?: string | null;
          reversed_amount?: number;
          status?: Database['public']['Enums']['payment_status'];
          transfer_group?: string;
          transfer_id?: string | null;
          updated_at?: string;
          written_off_amount?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'payments_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: true;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payments_currency_fkey';
            columns: ['currency'];
            isOneToOne: false;
            referencedRelation: 'currency_rates';
            referencedColumns: ['currency'];
          },
          {
            foreignKeyName: 'payments_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payments_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      photos: {
        Row: {
          created_at: string;
          id: string;
          state: Database['public']['Enums']['photo_state'];
          updated_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          state?: Database['public']['Enums']['photo_state'];
          updated_at?: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          state?: Database['public']['Enums']['photo_state'];
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'photos_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      platform_settings: {
        Row: {
          alert_email: string | null;
          booking_max_days: number;
          checkout_minutes: number;
          consent_version: string;
          contest_hours: number;
          delayed_deadline_hours: number;
          delayed_distance_hours: number;
          delayed_payment_hours: number;
          delayed_reminder_hours: number;
          export_days: number;
          fee_bps: number;
          hold_limit_days: NonNullable<Json>;
          hold_minutes: number;
          hold_warning_days: number;
          id: boolean;
          issuer_address: string;
          issuer_name: string;
          issuer_registration: string;
          move_limit: number;
          move_notice_hours: number;
          moved_refund_days: number;
          problem_answer_days: number;
          recheck_hours: number;
          record_quota_bytes: number;
          record_share_days: number;
          refund_tiers: NonNullable<Json>;
          release_window_hours: number;
          retention_years: number;
          updated_at: string;
          verification_checks: Database['public']['Enums']['check_kind'][];
          waitlist_offer_minutes: number;
        };
        ComputedFields: never;
        Insert: {
          alert_email?: string | null;
          booking_max_days?: number;
          checkout_minutes?: number;
          consent_version?: string;
          contest_hours?: number;
          delayed_deadline_hours?: number;
          delayed_distance_hours?: number;
          delayed_payment_hours?: number;
          delayed_reminder_hours?: number;
          export_days?: number;
          fee_bps?: number;
          hold_limit_days?: NonNullable<Json>;
          hold_minutes?: number;
          hold_warning_days?: number;
          id?: boolean;
          issuer_address?: string;
          issuer_name?: string;
          issuer_registration?: string;
          move_limit?: number;
          move_notice_hours?: number;
          moved_refund_days?: number;
          problem_answer_days?: number;
          recheck_hours?: number;
          record_quota_bytes?: number;
          record_share_days?: number;
          refund_tiers?: NonNullable<Json>;
          release_window_hours?: number;
          retention_years?: number;
          updated_at?: string;
          verification_checks?: Database['public']['Enums']['check_kind'][];
          waitlist_offer_minutes?: number;
        };
        Update: {
          alert_email?: string | null;
          booking_max_days?: number;
          checkout_minutes?: number;
          consent_version?: string;
          contest_hours?: number;
          delayed_deadline_hours?: number;
          delayed_distance_hours?: number;
          delayed_payment_hours?: number;
          delayed_reminder_hours?: number;
          export_days?: number;
          fee_bps?: number;
          hold_limit_days?: NonNullable<Json>;
          hold_minutes?: number;
          hold_warning_days?: number;
          id?: boolean;
          issuer_address?: string;
          issuer_name?: string;
          issuer_registration?: string;
          move_limit?: number;
          move_notice_hours?: number;
          moved_refund_days?: number;
          problem_answer_days?: number;
          recheck_hours?: number;
          record_quota_bytes?: number;
          record_share_days?: number;
          refund_tiers?: NonNullable<Json>;
          release_window_hours?: number;
          retention_years?: number;
          updated_at?: string;
          verification_checks?: Database['public']['Enums']['check_kind'][];
          waitlist_offer_minutes?: number;
        };
        Relationships: [];
      };
      problem_reports: {
        Row: {
          answer: string | null;
          answer_until: string;
          answered_at: string | null;
          appointment_id: string;
          body: string;
          created_at: string;
          decided_at: string | null;
          decided_by: string | null;
          decision_reason: string | null;
          doctor_id: string;
          hope: string | null;
          id: string;
          kind: Database['public']['Enums']['problem_kind'];
          outcome: Database['public']['Enums']['problem_outcome'] | null;
          patient_id: string;
          payment_id: string;
          refund_amount: number | null;
          state: Database['public']['Enums']['problem_state'];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          answer?: string | null;
          answer_until: string;
          answered_at?: string | null;
          appointment_id: string;
          body: string;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          decision_reason?: string | null;
          doctor_id: string;
          hope?: string | null;
          id?: string;
          kind: Database['public']['Enums']['problem_kind'];
          outcome?: Database['public']['Enums']['problem_outcome'] | null;
          patient_id: string;
          payment_id: string;
          refund_amount?: number | null;
          state?: Database['public']['Enums']['problem_state'];
          updated_at?: string;
        };
        Update: {
          answer?: string | null;
          answer_until?: string;
          answered_at?: string | null;
          appointment_id?: string;
          body?: string;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          decision_reason?: string | null;
          doctor_id?: string;
          hope?: string | null;
          id?: string;
          kind?: Database['public']['Enums']['problem_kind'];
          outcome?: Database['public']['Enums']['problem_outcome'] | null;
          patient_id?: string;
          payment_id?: string;
          refund_amount?: number | null;
          state?: Database['public']['Enums']['problem_state'];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'problem_reports_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: false;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'problem_reports_decided_by_fkey';
            columns: ['decided_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'problem_reports_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'problem_reports_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'problem_reports_payment_id_fkey';
            columns: ['payment_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id'];
          },
        ];
      };
      profiles: {
        Row: {
          country_code: string | null;
          created_at: string;
          full_name: string;
          id: string;
          locale: string;
          onboarded_at: string | null;
          phone: string | null;
          photo_id: string | null;
          role: Database['public']['Enums']['user_role'];
          time_zone: string;
          updated_at: string;
          mail_trouble: string | null;
          unread_notifications: number | null;
        };
        ComputedFields: 'mail_trouble' | 'unread_notifications';
        Insert: {
          country_code?: string | null;
          created_at?: string;
          full_name?: string;
          id: string;
          locale?: string;
          onboarded_at?: string | null;
          phone?: string | null;
          photo_id?: string | null;
          role?: Database['public']['Enums']['user_role'];
          time_zone?: string;
          updated_at?: string;
        };
        Update: {
          country_code?: string | null;
          created_at?: string;
          full_name?: string;
          id?: string;
          locale?: string;
          onboarded_at?: string | null;
          phone?: string | null;
          photo_id?: string | null;
          role?: Database['public']['Enums']['user_role'];
          time_zone?: string;
          updated_at?: string;
        };
        Relationships: [];
      };
      rate_limits: {
        Row: {
          allowed: number;
          at_once: number;
          class: string;
          note: string | null;
          per_seconds: number;
          scope: string;
        };
        ComputedFields: never;
        Insert: {
          allowed: number;
          at_once: number;
          class: string;
          note?: string | null;
          per_seconds: number;
          scope: string;
        };
        Update: {
          allowed?: number;
          at_once?: number;
          class?: string;
          note?: string | null;
          per_seconds?: number;
          scope?: string;
        };
        Relationships: [];
      };
      reconciliation_findings: {
        Row: {
          closed_at: string | null;
          closed_by: string | null;
          found_at: string;
          id: string;
          kind: Database['public']['Enums']['finding_kind'];
          last_run_id: string | null;
          last_seen_at: string;
          note: string | null;
          object_id: string;
          object_type: string;
          ours: Json | null;
          payment_id: string | null;
          run_id: string | null;
          state: Database['public']['Enums']['finding_state'];
          stripe: Json | null;
        };
        ComputedFields: never;
        Insert: {
          closed_at?: string | null;
          closed_by?: string | null;
          found_at?: string;
          id?: string;
          kind: Database['public']['Enums']['finding_kind'];
          last_run_id?: string | null;
          last_seen_at?: string;
          note?: string | null;
          object_id: string;
          object_type: string;
          ours?: Json | null;
          payment_id?: string | null;
          run_id?: string | null;
          state: Database['public']['Enums']['finding_state'];
          stripe?: Json | null;
        };
        Update: {
          closed_at?: string | null;
          closed_by?: string | null;
          found_at?: string;
          id?: string;
          kind?: Database['public']['Enums']['finding_kind'];
          last_run_id?: string | null;
          last_seen_at?: string;
          note?: string | null;
          object_id?: string;
          object_type?: string;
          ours?: Json | null;
          payment_id?: string | null;
          run_id?: string | null;
          state?: Database['public']['Enums']['finding_state'];
          stripe?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: 'reconciliation_findings_last_run_id_fkey';
            columns: ['last_run_id'];
            isOneToOne: false;
            referencedRelation: 'reconciliation_runs';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'reconciliation_findings_payment_id_fkey';
            columns: ['payment_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'reconciliation_findings_run_id_fkey';
            columns: ['run_id'];
            isOneToOne: false;
            referencedRelation: 'reconciliation_runs';
            referencedColumns: ['id'];
          },
        ];
      };
      reconciliation_runs: {
        Row: {
          complete: boolean;
          counts: NonNullable<Json>;
          finished_at: string | null;
          from_at: string | null;
          id: string;
          scope: string;
          started_at: string;
        };
        ComputedFields: never;
        Insert: {
          complete?: boolean;
          counts?: NonNullable<Json>;
          finished_at?: string | null;
          from_at?: string | null;
          id?: string;
          scope: string;
          started_at?: string;
        };
        Update: {
          complete?: boolean;
          counts?: NonNullable<Json>;
          finished_at?: string | null;
          from_at?: string | null;
          id?: string;
          scope?: string;
          started_at?: string;
        };
        Relationships: [];
      };
      record_access_heads: {
        Row: {
          count: number;
          hash: string;
          patient_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          count?: number;
          hash?: string;
          patient_id: string;
          updated_at?: string;
        };
        Update: {
          count?: number;
          hash?: string;
          patient_id?: string;
          updated_at?: string;
        };
        Relationships: [];
      };
      record_accesses: {
        Row: {
          action: string;
          actor_id: string | null;
          actor_name: string;
          actor_role: string;
          at: string;
          break_glass_id: string | null;
          detail: string | null;
          grant_id: string | null;
          hash: string;
          id: number;
          ip_prefix: string | null;
          patient_id: string;
          prev_hash: string;
          record_id: string | null;
          record_title: string | null;
          seq: number;
          user_agent_family: string | null;
          words_salt: string;
          words_seal: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          actor_id?: string | null;
          actor_name: string;
          actor_role: string;
          at: string;
          break_glass_id?: string | null;
          detail?: string | null;
          grant_id?: string | null;
          hash: string;
          id?: never;
          ip_prefix?: string | null;
          patient_id: string;
          prev_hash: string;
          record_id?: string | null;
          record_title?: string | null;
          seq: number;
          user_agent_family?: string | null;
          words_salt: string;
          words_seal: string;
        };
        Update: {
          action?: string;
          actor_id?: string | null;
          actor_name?: string;
          actor_role?: string;
          at?: string;
          break_glass_id?: string | null;
          detail?: string | null;
          grant_id?: string | null;
          hash?: string;
          id?: never;
          ip_prefix?: string | null;
          patient_id?: string;
          prev_hash?: string;
          record_id?: string | null;
          record_title?: string | null;
          seq?: number;
          user_agent_family?: string | null;
          words_salt?: string;
          words_seal?: string;
        };
        Relationships: [];
      };
      record_break_glass: {
        Row: {
          admin_id: string;
          created_at: string;
          expires_at: string;
          id: string;
          patient_id: string;
          reason: string;
        };
        ComputedFields: never;
        Insert: {
          admin_id: string;
          created_at?: string;
          expires_at: string;
          id?: string;
          patient_id: string;
          reason: string;
        };
        Update: {
          admin_id?: string;
          created_at?: string;
          expires_at?: string;
          id?: string;
          patient_id?: string;
          reason?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'record_break_glass_admin_id_fkey';
            columns: ['admin_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_break_glass_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      record_exports: {
        Row: {
          attempts: number;
          bundle: Json | null;
          created_at: string;
          expires_at: string | null;
          files_done: number;
          files_total: number;
          id: string;
          last_error: string | null;
          locked_until: string | null;
          patient_id: string;
          ready_at: string | null;
          run_after: string;
          status: Database['public']['Enums']['export_status'];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          attempts?: number;
          bundle?: Json | null;
          created_at?: string;
          expires_at?: string | null;
          files_done?: number;
          files_total?: number;
          id?: string;
          last_error?: string | null;
          locked_until?: string | null;
          patient_id: string;
          ready_at?: string | null;
          run_after?: string;
          status?: Database['public']['Enums']['export_status'];
          updated_at?: string;
        };
        Update: {
          attempts?: number;
          bundle?: Json | null;
          created_at?: string;
          expires_at?: string | null;
          files_done?: number;
          files_total?: number;
          id?: string;
          last_error?: string | null;
          locked_until?: string | null;
          patient_id?: string;
          ready_at?: string | null;
          run_after?: string;
          status?: Database['public']['Enums']['export_status'];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'record_exports_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      record_grants: {
        Row: {
          appointment_id: string | null;
          created_at: string;
          days_after: number | null;
          doctor_id: string;
          expires_at: string;
          id: string;
          patient_id: string;
          purpose: Database['public']['Enums']['grant_purpose'];
          record_id: string;
          revoked_at: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          appointment_id?: string | null;
          created_at?: string;
          days_after?: number | null;
          doctor_id: string;
          expires_at: string;
          id?: string;
          patient_id: string;
          purpose?: Database['public']['Enums']['grant_purpose'];
          record_id: string;
          revoked_at?: string | null;
          updated_at?: string;
        };
        Update: {
          appointment_id?: string | null;
          created_at?: string;
          days_after?: number | null;
          doctor_id?: string;
          expires_at?: string;
          id?: string;
          patient_id?: string;
          purpose?: Database['public']['Enums']['grant_purpose'];
          record_id?: string;
          revoked_at?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'record_grants_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: false;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_grants_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_grants_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_grants_record_id_fkey';
            columns: ['record_id'];
            isOneToOne: false;
            referencedRelation: 'medical_records';
            referencedColumns: ['id'];
          },
        ];
      };
      record_origins: {
        Row: {
          created_at: string;
          identifiers: NonNullable<Json>;
          patient_id: string;
          record_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          identifiers: NonNullable<Json>;
          patient_id: string;
          record_id: string;
        };
        Update: {
          created_at?: string;
          identifiers?: NonNullable<Json>;
          patient_id?: string;
          record_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'record_origins_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_origins_record_id_fkey';
            columns: ['record_id'];
            isOneToOne: true;
            referencedRelation: 'medical_records';
            referencedColumns: ['id'];
          },
        ];
      };
      record_requests: {
        Row: {
          appointment_id: string;
          body: string;
          closed_at: string | null;
          created_at: string;
          doctor_id: string;
          id: string;
          patient_id: string;
          status: Database['public']['Enums']['record_request_status'];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          appointment_id: string;
          body: string;
          closed_at?: string | null;
          created_at?: string;
          doctor_id: string;
          id?: string;
          patient_id: string;
          status?: Database['public']['Enums']['record_request_status'];
          updated_at?: string;
        };
        Update: {
          appointment_id?: string;
          body?: string;
          closed_at?: string | null;
          created_at?: string;
          doctor_id?: string;
          id?: string;
          patient_id?: string;
          status?: Database['public']['Enums']['record_request_status'];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'record_requests_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: false;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_requests_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_requests_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      review_reports: {
        Row: {
          closed_at: string | null;
          created_at: string;
          details: string | null;
          id: string;
          outcome: string | null;
          reason: Database['public']['Enums']['review_report_reason'];
          reporter_id: string;
          review_id: string;
        };
        ComputedFields: never;
        Insert: {
          closed_at?: string | null;
          created_at?: string;
          details?: string | null;
          id?: string;
          outcome?: string | null;
          reason: Database['public']['Enums']['review_report_reason'];
          reporter_id: string;
          review_id: string;
        };
        Update: {
          closed_at?: string | null;
          created_at?: string;
          details?: string | null;
          id?: string;
          outcome?: string | null;
          reason?: Database['public']['Enums']['review_report_reason'];
          reporter_id?: string;
          review_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'review_reports_reporter_id_fkey';
            columns: ['reporter_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'review_reports_review_id_fkey';
            columns: ['review_id'];
            isOneToOne: false;
            referencedRelation: 'reviews';
            referencedColumns: ['id'];
          },
        ];
      };
      review_versions: {
        Row: {
          body: string;
          patient_id: string;
          rating: number;
          rating_communication: number | null;
          rating_punctuality: number | null;
          rating_value: number | null;
          replaced_at: string;
          review_id: string;
          treatment: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          body: string;
          patient_id: string;
          rating: number;
          rating_communication?: number | null;
          rating_punctuality?: number | null;
          rating_value?: number | null;
          replaced_at?: string;
          review_id: string;
          treatment?: string | null;
          version: number;
        };
        Update: {
          body?: string;
          patient_id?: string;
          rating?: number;
          rating_communication?: number | null;
          rating_punctuality?: number | null;
          rating_value?: number | null;
          replaced_at?: string;
          review_id?: string;
          treatment?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'review_versions_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'review_versions_review_id_fkey';
            columns: ['review_id'];
            isOneToOne: false;
            referencedRelation: 'reviews';
            referencedColumns: ['id'];
          },
        ];
      };
      reviews: {
        Row: {
          appointment_id: string;
          author_country: string | null;
          author_initial: string;
          body: string;
          created_at: string;
          doctor_id: string;
          edited_at: string | null;
          hidden_at: string | null;
          hidden_reason: string | null;
          id: string;
          patient_id: string;
          rating: number;
          rating_communication: number | null;
          rating_punctuality: number | null;
          rating_value: number | null;
          replied_at: string | null;
          reply: string | null;
          treatment: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          appointment_id: string;
          author_country?: string | null;
          author_initial: string;
          body: string;
          created_at?: string;
          doctor_id: string;
          edited_at?: string | null;
          hidden_at?: string | null;
          hidden_reason?: string | null;
          id?: string;
          patient_id: string;
          rating: number;
          rating_communication?: number | null;
          rating_punctuality?: number | null;
          rating_value?: number | null;
          replied_at?: string | null;
          reply?: string | null;
          treatment?: string | null;
          updated_at?: string;
        };
        Update: {
          appointment_id?: string;
          author_country?: string | null;
          author_initial?: string;
          body?: string;
          created_at?: string;
          doctor_id?: string;
          edited_at?: string | null;
          hidden_at?: string | null;
          hidden_reason?: string | null;
          id?: string;
          patient_id?: string;
          rating?: number;
          rating_communication?: number | null;
          rating_punctuality?: number | null;
          rating_value?: number | null;
          replied_at?: string | null;
          reply?: string | null;
          treatment?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'reviews_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: true;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'reviews_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'reviews_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      room_entries: {
        Row: {
          appointment_id: string;
          doctor_id: string;
          entrant: string;
          first_at: string;
          last_at: string;
          patient_id: string;
          starts_at: string;
        };
        ComputedFields: never;
        Insert: {
          appointment_id: string;
          doctor_id: string;
          entrant: string;
          first_at?: string;
          last_at?: string;
          patient_id: string;
          starts_at: string;
        };
        Update: {
          appointment_id?: string;
          doctor_id?: string;
          entrant?: string;
          first_at?: string;
          last_at?: string;
          patient_id?: string;
          starts_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'room_entries_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: false;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'room_entries_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'room_entries_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
      specialties: {
        Row: {
          keywords: string;
          position: number;
          slug: string;
        };
        ComputedFields: never;
        Insert: {
          keywords?: string;
          position: number;
          slug: string;
        };
        Update: {
          keywords?: string;
          position?: number;
          slug?: string;
        };
        Relationships: [];
      };
      stripe_events: {
        Row: {
          account: string | null;
          api_version: string | null;
          attempts: number;
          created: string | null;
          error: string | null;
          id: string;
          object: Json | null;
          payload: NonNullable<Json>;
          processed_at: string | null;
          received_at: string;
          status: string;
          subject: string | null;
          type: string;
        };
        ComputedFields: never;
        Insert: {
          account?: string | null;
          api_version?: string | null;
          attempts?: number;
          created?: string | null;
          error?: string | null;
          id: string;
          object?: Json | null;
          payload: NonNullable<Json>;
          processed_at?: string | null;
          received_at?: string;
          status: string;
          subject?: string | null;
          type: string;
        };
        Update: {
          account?: string | null;
          api_version?: string | null;
          attempts?: number;
          created?: string | null;
          error?: string | null;
          id?: string;
          object?: Json | null;
          payload?: NonNullable<Json>;
          processed_at?: string | null;
          received_at?: string;
          status?: string;
          subject?: string | null;
          type?: string;
        };
        Relationships: [];
      };
      verification_events: {
        Row: {
          actor_id: string | null;
          created_at: string;
          doctor_id: string;
          id: number;
          kind: string;
          state: Database['public']['Enums']['verification_status'];
          text: string | null;
          was: Database['public']['Enums']['verification_status'];
          written_by: unknown;
        };
        ComputedFields: never;
        Insert: {
          actor_id?: string | null;
          created_at?: string;
          doctor_id: string;
          id?: never;
          kind: string;
          state: Database['public']['Enums']['verification_status'];
          text?: string | null;
          was: Database['public']['Enums']['verification_status'];
          written_by?: unknown;
        };
        Update: {
          actor_id?: string | null;
          created_at?: string;
          doctor_id?: string;
          id?: never;
          kind?: string;
          state?: Database['public']['Enums']['verification_status'];
          text?: string | null;
          was?: Database['public']['Enums']['verification_status'];
          written_by?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'verification_events_actor_id_fkey';
            columns: ['actor_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'verification_events_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
        ];
      };
      visit_types: {
        Row: {
          active: boolean;
          amount: number;
          created_at: string;
          currency: string;
          doctor_id: string;
          id: string;
          minutes: number;
          mode: Database['public']['Enums']['visit_mode'];
          position: number;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          active?: boolean;
          amount: number;
          created_at?: string;
          currency: string;
          doctor_id: string;
          id?: string;
          minutes: number;
          mode: Database['public']['Enums']['visit_mode'];
          position?: number;
          updated_at?: string;
        };
        Update: {
          active?: boolean;
          amount?: number;
          created_at?: string;
          currency?: string;
          doctor_id?: string;
          id?: string;
          minutes?: number;
          mode?: Database['public']['Enums']['visit_mode'];
          position?: number;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'visit_types_currency_fkey';
            columns: ['currency'];
            isOneToOne: false;
            referencedRelation: 'currency_rates';
            referencedColumns: ['currency'];
          },
          {
            foreignKeyName: 'visit_types_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
        ];
      };
      waitlist_entries: {
        Row: {
          appointment_id: string | null;
          created_at: string;
          day_parts: string[];
          doctor_id: string;
          ended_at: string | null;
          from_date: string;
          id: string;
          patient_id: string;
          state: Database['public']['Enums']['waitlist_entry_state'];
          time_zone: string;
          until_date: string;
          updated_at: string;
          visit_type_id: string;
          weekdays: number[];
        };
        ComputedFields: never;
        Insert: {
          appointment_id?: string | null;
          created_at?: string;
          day_parts?: string[];
          doctor_id: string;
          ended_at?: string | null;
          from_date: string;
          id?: string;
          patient_id: string;
          state?: Database['public']['Enums']['waitlist_entry_state'];
          time_zone: string;
          until_date: string;
          updated_at?: string;
          visit_type_id: string;
          weekdays?: number[];
        };
        Update: {
          appointment_id?: string | null;
          created_at?: string;
          day_parts?: string[];
          doctor_id?: string;
          ended_at?: string | null;
          from_date?: string;
          id?: string;
          patient_id?: string;
          state?: Database['public']['Enums']['waitlist_entry_state'];
          time_zone?: string;
          until_date?: string;
          updated_at?: string;
          visit_type_id?: string;
          weekdays?: number[];
        };
        Relationships: [
          {
            foreignKeyName: 'waitlist_entries_appointment_id_fkey';
            columns: ['appointment_id'];
            isOneToOne: false;
            referencedRelation: 'appointments';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'waitlist_entries_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'waitlist_entries_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'waitlist_entries_visit_type_id_fkey';
            columns: ['visit_type_id'];
            isOneToOne: false;
            referencedRelation: 'visit_types';
            referencedColumns: ['id'];
          },
        ];
      };
      waitlist_offers: {
        Row: {
          blocked: unknown;
          created_at: string;
          doctor_id: string;
          ended_at: string | null;
          ends_at: string;
          entry_id: string;
          expires_at: string;
          id: string;
          patient_id: string;
          starts_at: string;
          state: Database['public']['Enums']['waitlist_offer_state'];
        };
        ComputedFields: never;
        Insert: {
          blocked: unknown;
          created_at?: string;
          doctor_id: string;
          ended_at?: string | null;
          ends_at: string;
          entry_id: string;
          expires_at: string;
          id?: string;
          patient_id: string;
          starts_at: string;
          state?: Database['public']['Enums']['waitlist_offer_state'];
        };
        Update: {
          blocked?: unknown;
          created_at?: string;
          doctor_id?: string;
          ended_at?: string | null;
          ends_at?: string;
          entry_id?: string;
          expires_at?: string;
          id?: string;
          patient_id?: string;
          starts_at?: string;
          state?: Database['public']['Enums']['waitlist_offer_state'];
        };
        Relationships: [
          {
            foreignKeyName: 'waitlist_offers_doctor_id_fkey';
            columns: ['doctor_id'];
            isOneToOne: false;
            referencedRelation: 'doctors';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'waitlist_offers_entry_id_fkey';
            columns: ['entry_id'];
            isOneToOne: false;
            referencedRelation: 'waitlist_entries';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'waitlist_offers_patient_id_fkey';
            columns: ['patient_id'];
            isOneToOne: false;
            referencedRelation: 'patients';
            referencedColumns: ['id'];
          },
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      abandon_record_upload: { Args: { p_id: string }; Returns: undefined };
      accept_waitlist_offer: { Args: { p_offer_id: string }; Returns: undefined };
      acknowledge_alert: { Args: { p_id: string; p_note: string }; Returns: undefined };
      act_on_instruction: { Args: { p_act: string; p_id: string; p_reason: string }; Returns: undefined };
      add_exceptions: { Args: { p: Json }; Returns: Json };
      admin_get_payment: { Args: { p_id: string }; Returns: Json };
      admin_get_problem: { Args: { p_id: string }; Returns: Json };
      admin_list_events: { Args: { p_cursor?: string; p_limit?: number }; Returns: Json };
      admin_list_no_shows: { Args: Record<PropertyKey, never>; Returns: Json };
      admin_list_payments: {
        Args: { p_cursor?: string; p_limit?: number; p_state?: string; p_words?: string };
        Returns: Json;
      };
      admin_list_problems: { Args: { p_cursor?: string; p_limit?: number; p_state?: string }; Returns: Json };
      admin_overview: { Args: Record<PropertyKey, never>; Returns: Json };
      advance_account_deletion: { Args: { p_user_id?: string }; Returns: Json };
      amend_consultation: {
        Args: {
          p_appointment_id: string;
          p_follow_up?: Json;
          p_prescription?: Json;
          p_private_note?: string;
          p_reason?: string;
          p_shared_summary?: string;
          p_version: number;
        };
        Returns: Json;
      };
      anchor_access_logs: { Args: Record<PropertyKey, never>; Returns: Json };
      answer_no_show: {
        Args: { p_agree: boolean; p_appointment_id: string; p_text?: string };
        Returns: undefined;
      };
      answer_problem: { Args: { p_answer: string; p_appointment_id: string }; Returns: undefined };
      answer_unsubscribe: { Args: { p_token: string; p_wanted?: boolean }; Returns: Json };
      answer_verification: { Args: { p_text: string }; Returns: undefined };
      ask_for_record: { Args: { p_appointment_id: string; p_body: string }; Returns: string };
      attach_checkout_session: {
        Args: {
          p_attempt: number;
          p_customer_id?: string;
          p_payment_id: string;
          p_session_id: string;
          p_url: string;
        };
        Returns: boolean;
      };
      begin_checkout: { Args: { p_appointment_id: string }; Returns: Json };
      begin_licence_document: {
        Args: { p_bytes: number; p_file_name: string; p_media_type: string; p_sha256: string };
        Returns: Json;
      };
      begin_photo: { Args: Record<PropertyKey, never>; Returns: string };
      begin_reconciliation: {
        Args: { p_overlap_hours?: number; p_scope: string; p_since?: string };
        Returns: Json;
      };
      begin_record_upload: {
        Args: {
          p_bytes: number;
          p_category: Database['public']['Enums']['record_category'];
          p_documented_on: string;
          p_file_name: string;
          p_media_type: string;
          p_note: string;
          p_pages: number;
          p_sha256: string;
          p_title: string;
        };
        Returns: Json;
      };
      book_appointment: {
        Args: {
          p_consent_locale?: string;
          p_consent_version: string;
          p_reason: string;
          p_starts_at: string;
          p_time_zone: string;
          p_visit_type_id: string;
        };
        Returns: Json;
      };
      break_glass: { Args: { p_email: string; p_from?: Json; p_reason: string }; Returns: string };
      cancel_appointment: {
        Args: { p_appointment_id: string; p_reason?: string; p_refund: number };
        Returns: undefined;
      };
      cancel_for_doctor: {
        Args: { p_appointment_id?: string; p_doctor_id: string; p_reason: string };
        Returns: number;
      };
      change_licence: { Args: { p: Json }; Returns: boolean };
      change_role: {
        Args: { p_reason: string; p_role: Database['public']['Enums']['user_role']; p_user_id: string };
        Returns: undefined;
      };
      check_money_document: { Args: { p_id: string }; Returns: Json };
      claim_idempotency_key: { Args: { p_fingerprint: string; p_key: string }; Returns: Json };
      claim_instructions: { Args: { p_lease_seconds?: number; p_limit?: number }; Returns: Json[] };
      claim_licence_removals: { Args: { p_after_seconds?: number }; Returns: Json[] };
      claim_licence_scans: { Args: { p_lease_seconds?: number }; Returns: Json[] };
      claim_outbox: { Args: { p_lease_seconds?: number; p_limit?: number }; Returns: Json[] };
      claim_photo_removals: { Args: { p_after_seconds?: number }; Returns: Json[] };
      claim_rechecks: { Args: { p_limit?: number }; Returns: Json };
      claim_record_export: { Args: { p_lease_seconds?: number }; Returns: Json };
      claim_record_removals: { Args: { p_after_seconds?: number; p_limit?: number }; Returns: Json[] };
      claim_record_scans: { Args: { p_lease_seconds?: number; p_limit?: number }; Returns: Json[] };
      close_record_request: { Args: { p_id: string }; Returns: undefined };
      complete_consultation: {
        Args: {
          p_appointment_id: string;
          p_follow_up?: Json;
          p_prescription?: Json;
          p_private_note?: string;
          p_revision?: number;
          p_shared_summary: string;
          p_writer?: string;
        };
        Returns: undefined;
      };
      complete_instruction: {
        Args: { p_id: string; p_result?: Json; p_stripe_id: string };
        Returns: undefined;
      };
      complete_licence_removal: { Args: { p_id: string }; Returns: undefined };
      complete_licence_scan: {
        Args: {
          p_detail?: string;
          p_id: string;
          p_status: Database['public']['Enums']['record_scan_status'];
        };
        Returns: boolean;
      };
      complete_outbox: { Args: { p_id: string; p_message_id: string }; Returns: undefined };
      complete_photo_removal: { Args: { p_id: string }; Returns: undefined };
      complete_record_removal: { Args: { p_id: string }; Returns: undefined };
      complete_record_scan: {
        Args: { p_detail: string; p_id: string; p_status: Database['public']['Enums']['record_scan_status'] };
        Returns: boolean;
      };
      confirm_completion: { Args: { p_appointment_id: string }; Returns: undefined };
      decide_no_show: {
        Args: { p_outcome: string; p_reason: string; p_reference: string };
        Returns: undefined;
      };
      decide_problem: {
        Args: { p_outcome: string; p_reason: string; p_refund: number; p_report_id: string };
        Returns: undefined;
      };
      decide_verification: {
        Args: { p_decision: string; p_doctor_id: string; p_reason: string };
        Returns: undefined;
      };
      decline_invitation: { Args: { p_token: string }; Returns: boolean };
      decline_waitlist_offer: { Args: { p_offer_id: string }; Returns: undefined };
      delete_record: { Args: { p_id: string }; Returns: undefined };
      directory_facets: { Args: Record<PropertyKey, never>; Returns: Json };
      end_sessions: { Args: { p_id?: string }; Returns: number };
      enqueue_auth_mail: {
        Args: {
          p_dedupe_key: string;
          p_kind: string;
          p_locale: string;
          p_payload: Json;
          p_time_zone: string;
          p_to_email: string;
          p_user_id: string;
        };
        Returns: boolean;
      };
      enqueue_due_releases: { Args: Record<PropertyKey, never>; Returns: number };
      enqueue_reminders: { Args: Record<PropertyKey, never>; Returns: number };
      enter_room: { Args: { p_appointment_id: string }; Returns: Json };
      enter_room_as_guest: { Args: { p_token: string }; Returns: Json };
      expire_holds: { Args: Record<PropertyKey, never>; Returns: number };
      export_source: { Args: { p_patient_id: string }; Returns: Json };
      fail_instruction: {
        Args: { p_error: string; p_id: string; p_permanent?: boolean };
        Returns: undefined;
      };
      fail_outbox: {
        Args: { p_error: string; p_id: string; p_permanent?: boolean; p_refused?: boolean };
        Returns: undefined;
      };
      find_money_facts: { Args: { p_ids: string[]; p_marks: string[]; p_type: string }; Returns: Json };
      find_stray_objects: { Args: { p_after_seconds?: number; p_limit?: number }; Returns: string[] };
      finish_licence_document: { Args: { p_id: string; p_scan: boolean }; Returns: boolean };
      finish_lifting: { Args: { p_email: string; p_error?: string }; Returns: undefined };
      finish_photo: { Args: { p_id: string }; Returns: boolean };
      finish_reconciliation: {
        Args: {
          p_checked: string[];
          p_complete: boolean;
          p_counts: Json;
          p_findings: Json;
          p_run_id: string;
        };
        Returns: Json;
      };
      finish_record_export: { Args: { p_bundle: Json; p_error?: string; p_id: string }; Returns: undefined };
      finish_record_upload: { Args: { p_id: string; p_scan: boolean }; Returns: boolean };
      flag_lost_records: { Args: { p_after_seconds?: number }; Returns: number };
      gather_dispute_evidence: { Args: { p_dispute_id: string }; Returns: Json };
      get_access_log_facets: { Args: Record<PropertyKey, never>; Returns: Json };
      get_account_deletion: { Args: Record<PropertyKey, never>; Returns: Json };
      get_appointment: { Args: { p_id: string }; Returns: Json };
      get_break_glass: { Args: { p_id: string }; Returns: Json };
      get_calendar_entry: { Args: { p_appointment_id: string }; Returns: Json };
      get_consultation: { Args: { p_appointment_id: string }; Returns: Json };
      get_dead_mail: { Args: { p_id: string }; Returns: Json };
      get_directions: { Args: Record<PropertyKey, never>; Returns: string };
      get_doctor_day: { Args: { p_date?: string }; Returns: Json };
      get_doctor_profile: { Args: { p_slug: string }; Returns: Json };
      get_guest_visit: { Args: { p_token: string }; Returns: Json };
      get_moderation: { Args: { p_review_id: string }; Returns: Json };
      get_money_document: { Args: { p_id: string }; Returns: Json };
      get_own_availability: { Args: Record<PropertyKey, never>; Returns: Json };
      get_patient_summary: { Args: { p_patient_id: string }; Returns: Json };
      get_record: { Args: { p_id: string }; Returns: Json };
      get_record_sharing: { Args: { p_record_id: string }; Returns: Json };
      get_record_usage: { Args: Record<PropertyKey, never>; Returns: Json };
      get_review_state: { Args: { p_appointment_id: string }; Returns: Json };
      get_second_factor: { Args: Record<PropertyKey, never>; Returns: Json };
      get_shared_patient: { Args: { p_patient_id: string }; Returns: Json };
      get_stripe_event: { Args: { p_id: string }; Returns: Json };
      get_user: { Args: { p_user_id: string }; Returns: Json };
      get_verification: { Args: { p_doctor_id: string }; Returns: Json };
      get_waitlist_offer: { Args: { p_offer_id: string }; Returns: Json };
      get_waitlist_subject: { Args: { p_appointment_id?: string; p_visit_type_id?: string }; Returns: Json };
      give_consents: { Args: { p_given: Json }; Returns: undefined };
      ingest_postmark_event: {
        Args: { p_at: string; p_detail: string; p_email: string; p_id: string; p_what: string };
        Returns: string;
      };
      ingest_stripe_event: { Args: { p_event: Json; p_object?: Json }; Returns: string };
      invite_guest: {
        Args: { p_appointment_id: string; p_email: string; p_name: string; p_role: string };
        Returns: string;
      };
      join_waitlist: {
        Args: {
          p_appointment_id: string;
          p_day_parts: string[];
          p_from: string;
          p_time_zone: string;
          p_until: string;
          p_visit_type_id: string;
          p_weekdays: number[];
        };
        Returns: string;
      };
      keep_idempotent_answer: {
        Args: { p_body: Json; p_headers: Json; p_key: string; p_status: number };
        Returns: undefined;
      };
      leave_waitlist: { Args: { p_entry_id: string }; Returns: undefined };
      ledger_balances: { Args: { p_at: string }; Returns: Json };
      ledger_statement: {
        Args: { p_after?: number; p_from: string; p_limit?: number; p_to: string };
        Returns: Json;
      };
      lift_mail_suppression: { Args: { p_email: string; p_reason: string }; Returns: undefined };
      lifted_addresses: { Args: Record<PropertyKey, never>; Returns: string[] };
      list_account_consents: { Args: { p_locale?: string }; Returns: Json };
      list_appointments: {
        Args: {
          p_cursor?: string;
          p_from?: string;
          p_limit?: number;
          p_scope: string;
          p_status?: string;
          p_to?: string;
          p_words?: string;
        };
        Returns: Json;
      };
      list_audit: { Args: { p_before?: number; p_filter?: Json; p_limit?: number }; Returns: Json };
      list_dead_mails: { Args: { p_before?: string }; Returns: Json };
      list_earnings: { Args: { p_cursor?: string; p_limit?: number; p_state?: string }; Returns: Json };
      list_failed_stripe_events: { Args: { p_after?: string; p_limit?: number }; Returns: Json };
      list_follow_ups: { Args: Record<PropertyKey, never>; Returns: Json };
      list_free_slots: {
        Args: { p_doctor_id: string; p_from: string; p_to: string; p_visit_type_id: string };
        Returns: {
          ends_at: string;
          starts_at: string;
        }[];
      };
      list_mail_suppressions: { Args: Record<PropertyKey, never>; Returns: Json };
      list_moderation: { Args: { p_before?: string; p_which?: string }; Returns: Json };
      list_money_documents: {
        Args: { p_appointment_id?: string; p_cursor?: string; p_limit?: number };
        Returns: Json;
      };
      list_money_facts: {
        Args: { p_after: string; p_limit: number; p_since: string; p_type: string };
        Returns: Json;
      };
      list_move_times: {
        Args: { p_appointment_id: string; p_from: string; p_to: string };
        Returns: {
          ends_at: string;
          starts_at: string;
        }[];
      };
      list_open_findings: { Args: Record<PropertyKey, never>; Returns: Json };
      list_own_consents: { Args: Record<PropertyKey, never>; Returns: Json };
      list_own_reviews: { Args: { p_cursor?: string; p_limit?: number }; Returns: Json };
      list_own_sessions: { Args: Record<PropertyKey, never>; Returns: Json };
      list_record_accesses: {
        Args: {
          p_actor?: string;
          p_before?: number;
          p_from?: string;
          p_limit?: number;
          p_record_id?: string;
          p_to?: string;
        };
        Returns: Json;
      };
      list_record_requests: { Args: { p_appointment_id?: string }; Returns: Json };
      list_records: {
        Args: {
          p_category?: Database['public']['Enums']['record_category'];
          p_cursor?: string;
          p_from?: string;
          p_limit?: number;
          p_query?: string;
          p_to?: string;
        };
        Returns: Json;
      };
      list_reviews: {
        Args: {
          p_cursor?: string;
          p_doctor_id: string;
          p_limit?: number;
          p_rating?: number;
          p_sort?: string;
        };
        Returns: Json;
      };
      list_share_choices: { Args: Record<PropertyKey, never>; Returns: Json };
      list_shared_records: { Args: { p_appointment_id: string }; Returns: Json };
      list_users: {
        Args: {
          p_cursor?: string;
          p_limit?: number;
          p_query?: string;
          p_role?: Database['public']['Enums']['user_role'];
          p_state?: string;
        };
        Returns: Json;
      };
      list_verifications: {
        Args: {
          p_after_at?: string;
          p_after_id?: string;
          p_limit?: number;
          p_query?: string;
          p_show?: string;
        };
        Returns: Json;
      };
      list_waitlist: { Args: Record<PropertyKey, never>; Returns: Json };
      mail_trouble: {
        Args: {
          p_profile: Omit<
            Database['public']['Tables']['profiles']['Row'],
            Database['public']['Tables']['profiles']['ComputedFields']
          >;
        };
        Returns: string;
      };
      make_recovery_codes: { Args: Record<PropertyKey, never>; Returns: string[] };
      mark_notifications_read: { Args: { p_ids?: string[]; p_until?: string }; Returns: number };
      mark_stripe_event_failed: { Args: { p_error: string; p_event: Json }; Returns: string };
      moderate_review: { Args: { p_act: string; p_reason: string; p_review_id: string }; Returns: undefined };
      move_appointment: {
        Args: { p_appointment_id: string; p_sequence: number; p_starts_at: string };
        Returns: undefined;
      };
      move_visit_type: { Args: { p_by: number; p_id: string }; Returns: undefined };
      note_account: { Args: { p_account?: Json; p_account_id: string }; Returns: boolean };
      note_cash_balance: { Args: { p_balance: Json }; Returns: boolean };
      note_export_progress: {
        Args: { p_done: number; p_id: string; p_lease_seconds?: number; p_total: number };
        Returns: undefined;
      };
      note_record_origin: { Args: { p_identifiers: Json; p_record_id: string }; Returns: undefined };
      note_session: { Args: { p_from: Json }; Returns: undefined };
      number_money_documents: { Args: Record<PropertyKey, never>; Returns: number };
      offer_visit_type: { Args: { p_active: boolean; p_id: string }; Returns: undefined };
      open_licence_document: { Args: { p_id: string }; Returns: Json };
      open_photo: { Args: { p_id: string }; Returns: Json };
      open_record: { Args: { p_action: string; p_from?: Json; p_record_id: string }; Returns: Json };
      open_record_export: { Args: { p_from?: Json; p_id: string }; Returns: Json };
      operating_figures: {
        Args: Record<PropertyKey, never>;
        Returns: {
          labels: Json;
          name: string;
          value: number;
        }[];
      };
      own_onboarding: { Args: Record<PropertyKey, never>; Returns: Json };
      own_practice: { Args: Record<PropertyKey, never>; Returns: Json };
      own_verification: { Args: Record<PropertyKey, never>; Returns: Json };
      pass_on_offers: { Args: Record<PropertyKey, never>; Returns: number };
      postpone_record_scan: {
        Args: { p_error: string; p_file_at_fault: boolean; p_id: string };
        Returns: undefined;
      };
      preview_free_slots: {
        Args: { p_from: string; p_to: string };
        Returns: {
          ends_at: string;
          starts_at: string;
          visit_type_id: string;
        }[];
      };
      preview_refund: { Args: { p_amount?: number; p_payment_id: string }; Returns: Json };
      propose_times: {
        Args: { p_appointment_id: string; p_times: string[]; p_visit_type_id: string };
        Returns: undefined;
      };
      put_off_step: { Args: { p_step: string }; Returns: undefined };
      quote_refunds: { Args: { p_starts_at: string; p_visit_type_id: string }; Returns: Json };
      read_calendar_feed: { Args: { p_token: string }; Returns: Json };
      read_unsubscribe: { Args: { p_token: string }; Returns: Json };
      record_check: {
        Args: { p_doctor_id: string; p_kind: string; p_note?: string; p_place: string; p_result: string };
        Returns: number;
      };
      record_still_readable: { Args: { p_record_id: string }; Returns: boolean };
      refund_goodwill: {
        Args: { p_amount: number; p_payment_id: string; p_reason: string; p_refundable: number };
        Returns: undefined;
      };
      release_hold: { Args: { p_appointment_id: string }; Returns: undefined };
      release_idempotency_key: { Args: { p_key: string }; Returns: undefined };
      remind_of_awaited: { Args: Record<PropertyKey, never>; Returns: number };
      remove_exception: { Args: { p_id: string }; Returns: undefined };
      remove_licence_document: { Args: { p_id: string }; Returns: undefined };
      remove_photo: { Args: Record<PropertyKey, never>; Returns: undefined };
      remove_visit_type: { Args: { p_id: string }; Returns: string };
      renew_calendar_feed: { Args: Record<PropertyKey, never>; Returns: string };
      reply_to_review: { Args: { p_reply: string; p_review_id: string }; Returns: undefined };
      report_no_show: { Args: { p_appointment_id: string }; Returns: undefined };
      report_problem: {
        Args: { p_appointment_id: string; p_body: string; p_hope?: string; p_kind: string };
        Returns: string;
      };
      report_review: {
        Args: {
          p_details?: string;
          p_reason: Database['public']['Enums']['review_report_reason'];
          p_review_id: string;
        };
        Returns: undefined;
      };
      request_account_deletion: { Args: { p_user_id: string }; Returns: Json };
      request_record_export: { Args: Record<PropertyKey, never>; Returns: string };
      resend_guest_invitation: { Args: { p_appointment_id: string }; Returns: undefined };
      resolve_finding: { Args: { p_id: string; p_note: string }; Returns: undefined };
      resolve_refund: { Args: { p_how: string; p_reason: string; p_refund_id: string }; Returns: undefined };
      restore_user: { Args: { p_reason: string; p_user_id: string }; Returns: undefined };
      return_tokens: { Args: { p_wants: Json }; Returns: number };
      revoke_calendar_feed: { Args: Record<PropertyKey, never>; Returns: boolean };
      revoke_guest: { Args: { p_appointment_id: string }; Returns: undefined };
      save_booking_rules: { Args: { p: Json }; Returns: Json };
      save_consultation: {
        Args: {
          p_appointment_id: string;
          p_follow_up?: Json;
          p_keep?: boolean;
          p_prescription?: Json;
          p_private_note?: string;
          p_revision?: number;
          p_shared_summary?: string;
          p_writer?: string;
        };
        Returns: Json;
      };
      save_first_offer: { Args: { p: Json }; Returns: undefined };
      save_own_introduction: { Args: { p: Json }; Returns: undefined };
      save_own_practice: { Args: { p: Json }; Returns: undefined };
      save_patient_details: {
        Args: {
          p_birth_date: string;
          p_country_code: string;
          p_full_name: string;
          p_locale?: string;
          p_phone?: string;
          p_seen?: string;
          p_time_zone: string;
        };
        Returns: undefined;
      };
      save_patient_health: { Args: { p: Json }; Returns: undefined };
      save_visit_type: { Args: { p: Json }; Returns: string };
      save_weekly_hours: { Args: { p: Json }; Returns: Json };
      search_doctors: {
        Args: {
          p_country?: string;
          p_cursor?: string;
          p_free_days?: number;
          p_language?: string;
          p_limit?: number;
          p_max_price_eur?: number;
          p_query?: string;
          p_sort?: string;
          p_specialty?: string;
        };
        Returns: Json;
      };
      search_suggestions: {
        Args: {
          p_country?: string;
          p_free_days?: number;
          p_language?: string;
          p_max_price_eur?: number;
          p_query?: string;
          p_specialty?: string;
        };
        Returns: Json;
      };
      set_directions: { Args: { p_text: string }; Returns: undefined };
      set_notification_preferences: { Args: { p_in_app: string[]; p_mail: string[] }; Returns: undefined };
      set_payout_account: {
        Args: {
          p_doctor_id: string;
          p_requirements?: Json;
          p_stripe_account_id: string;
          p_transfers_status: string;
        };
        Returns: undefined;
      };
      settle_mail: { Args: { p_act: string; p_id: string; p_reason: string }; Returns: undefined };
      settle_no_shows: { Args: Record<PropertyKey, never>; Returns: number };
      share_records: {
        Args: {
          p_appointment_id: string;
          p_days?: number;
          p_from?: Json;
          p_purpose: Database['public']['Enums']['grant_purpose'];
          p_record_ids: string[];
          p_request_id?: string;
          p_until?: string;
        };
        Returns: number;
      };
      start_consultation: { Args: { p_appointment_id: string }; Returns: undefined };
      stop_sharing: { Args: { p_doctor_id: string; p_from?: Json; p_record_id: string }; Returns: boolean };
      store_rates: { Args: { p_as_of: string; p_rates: Json }; Returns: number };
      submit_doctor_onboarding: { Args: Record<PropertyKey, never>; Returns: Json };
      sum_stripe_balance: { Args: Record<PropertyKey, never>; Returns: Json };
      suspend_user: { Args: { p_reason: string; p_user_id: string }; Returns: undefined };
      sweep_notifications: { Args: Record<PropertyKey, never>; Returns: number };
      sweep_rate_counters: { Args: Record<PropertyKey, never>; Returns: number };
      take_tokens: { Args: { p_wants: Json }; Returns: Json };
      try_mail_again: { Args: Record<PropertyKey, never>; Returns: undefined };
      unread_notifications: {
        Args: {
          p_profile: Omit<
            Database['public']['Tables']['profiles']['Row'],
            Database['public']['Tables']['profiles']['ComputedFields']
          >;
        };
        Returns: number;
      };
      update_record: {
        Args: {
          p_category: Database['public']['Enums']['record_category'];
          p_documented_on: string;
          p_id: string;
          p_note: string;
          p_title: string;
        };
        Returns: undefined;
      };
      use_recovery_code: { Args: { p_code: string }; Returns: string };
      watch_hold_limits: { Args: Record<PropertyKey, never>; Returns: number };
      watch_licences: { Args: Record<PropertyKey, never>; Returns: number };
      withdraw_consent: { Args: { p_kind: string }; Returns: boolean };
      withdraw_no_show: { Args: { p_appointment_id: string }; Returns: undefined };
      withdraw_problem: { Args: { p_appointment_id: string }; Returns: undefined };
      write_off_receivable: {
        Args: { p_owed: number; p_payment_id: string; p_reason: string };
        Returns: undefined;
      };
      write_review: { Args: { p: Json; p_appointment_id: string }; Returns: string };
    };
    Enums: {
      account_deletion_state: 'requested' | 'files' | 'rows' | 'identity' | 'mails' | 'done';
      appointment_status: 'held' | 'confirmed' | 'completed' | 'no_show' | 'cancelled' | 'expired';
      availability_exception_kind: 'off' | 'extra';
      check_kind: 'identity' | 'licence' | 'expiry' | 'standing' | 'qualification' | 'other';
      check_result: 'confirmed' | 'differs' | 'not_found';
      consultation_status: 'scheduled' | 'in_progress' | 'completed' | 'cancelled';
      export_status: 'pending' | 'ready' | 'failed' | 'expired';
      finding_kind:
        | 'missing_here'
        | 'missing_at_stripe'
        | 'differs'
        | 'not_ordered'
        | 'doubled'
        | 'balance'
        | 'ledger'
        | 'hold_limit';
      finding_state: 'open' | 'healed' | 'gone' | 'resolved';
      grant_purpose: 'consultation' | 'second_opinion' | 'follow_up';
      instruction_kind:
        'expire_checkout' | 'refund' | 'transfer' | 'transfer_reversal' | 'close_transfer' | 'return_cash';
      licence_document_state: 'uploading' | 'stored' | 'deleting' | 'gone';
      money_document_kind:
        'receipt' | 'refund_note' | 'refund_correction' | 'payout_statement' | 'payout_correction';
      no_show_state: 'open' | 'contested' | 'upheld' | 'refused' | 'withdrawn';
      notification_channel: 'mail' | 'in_app';
      payment_status:
        | 'pending'
        | 'held'
        | 'released'
        | 'refunded'
        | 'partially_refunded'
        | 'disputed'
        | 'failed'
        | 'expired';
      payout_status: 'none' | 'pending' | 'active' | 'restricted';
      photo_state: 'uploading' | 'current' | 'deleting';
      problem_kind: 'not_as_agreed' | 'too_short' | 'technical' | 'other';
      problem_outcome: 'release' | 'refund' | 'split';
      problem_state: 'open' | 'answered' | 'decided' | 'withdrawn';
      record_category:
        | 'lab_result'
        | 'imaging'
        | 'prescription'
        | 'discharge_letter'
        | 'referral'
        | 'vaccination'
        | 'insurance'
        | 'other';
      record_request_status: 'open' | 'answered' | 'declined' | 'withdrawn';
      record_scan_status: 'pending' | 'clean' | 'infected' | 'failed';
      record_state: 'uploading' | 'stored' | 'deleting';
      review_report_reason: 'offensive' | 'not_genuine' | 'personal_data' | 'advertising' | 'other';
      user_role: 'patient' | 'doctor' | 'admin';
      verification_status: 'draft' | 'pending' | 'asked' | 'verified' | 'refused' | 'suspended';
      visit_mode: 'video' | 'in_person';
      visit_party: 'patient' | 'doctor';
      waitlist_entry_state: 'waiting' | 'fulfilled' | 'left' | 'ended';
      waitlist_offer_state: 'open' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';
      work_status: 'pending' | 'running' | 'done' | 'parked' | 'withdrawn';
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    keyof (DefaultSchema['Tables'] & DefaultSchema['Views']) | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    keyof DefaultSchema['CompositeTypes'] | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {
      account_deletion_state: ['requested', 'files', 'rows', 'identity', 'mails', 'done'],
      appointment_status: ['held', 'confirmed', 'completed', 'no_show', 'cancelled', 'expired'],
      availability_exception_kind: ['off', 'extra'],
      check_kind: ['identity', 'licence', 'expiry', 'standing', 'qualification', 'other'],
      check_result: ['confirmed', 'differs', 'not_found'],
      consultation_status: ['scheduled', 'in_progress', 'completed', 'cancelled'],
      export_status: ['pending', 'ready', 'failed', 'expired'],
      finding_kind: [
        'missing_here',
        'missing_at_stripe',
        'differs',
        'not_ordered',
        'doubled',
        'balance',
        'ledger',
        'hold_limit',
      ],
      finding_state: ['open', 'healed', 'gone', 'resolved'],
      grant_purpose: ['consultation', 'second_opinion', 'follow_up'],
      instruction_kind: [
        'expire_checkout',
        'refund',
        'transfer',
        'transfer_reversal',
        'close_transfer',
        'return_cash',
      ],
      licence_document_state: ['uploading', 'stored', 'deleting', 'gone'],
      money_document_kind: [
        'receipt',
        'refund_note',
        'refund_correction',
        'payout_statement',
        'payout_correction',
      ],
      no_show_state: ['open', 'contested', 'upheld', 'refused', 'withdrawn'],
      notification_channel: ['mail', 'in_app'],
      payment_status: [
        'pending',
        'held',
        'released',
        'refunded',
        'partially_refunded',
        'disputed',
        'failed',
        'expired',
      ],
      payout_status: ['none', 'pending', 'active', 'restricted'],
      photo_state: ['uploading', 'current', 'deleting'],
      problem_kind: ['not_as_agreed', 'too_short', 'technical', 'other'],
      problem_outcome: ['release', 'refund', 'split'],
      problem_state: ['open', 'answered', 'decided', 'withdrawn'],
      record_category: [
        'lab_result',
        'imaging',
        'prescription',
        'discharge_letter',
        'referral',
        'vaccination',
        'insurance',
        'other',
      ],
      record_request_status: ['open', 'answered', 'declined', 'withdrawn'],
      record_scan_status: ['pending', 'clean', 'infected', 'failed'],
      record_state: ['uploading', 'stored', 'deleting'],
      review_report_reason: ['offensive', 'not_genuine', 'personal_data', 'advertising', 'other'],
      user_role: ['patient', 'doctor', 'admin'],
      verification_status: ['draft', 'pending', 'asked', 'verified', 'refused', 'suspended'],
      visit_mode: ['video', 'in_person'],
      visit_party: ['patient', 'doctor'],
      waitlist_entry_state: ['waiting', 'fulfilled', 'left', 'ended'],
      waitlist_offer_state: ['open', 'accepted', 'declined', 'lapsed', 'withdrawn'],
      work_status: ['pending', 'running', 'done', 'parked', 'withdrawn'],
    },
  },
} as const;
