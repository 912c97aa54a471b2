export interface paths {
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account
         * @description A mail with a link follows, and nothing can be done before it is opened. The answer is the same when the address has an account.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Also sets the session cookies. An account with a second factor is answered with `mfaRequired: true` and no session: ask for the code and send all three.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token
         * @description Every refresh token is good for one exchange; used again later, it ends its session. Without one in the body, the session of the cookies is renewed.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session
         * @description Its refresh token is worth nothing afterwards. A session that has ended already is no error.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your profile */
        get: operations["getProfile"];
        /**
         * Change your profile
         * @description A patient who gives everything that is required, the consents among it, is onboarded from then on. A doctor applies on the pages.
         */
        put: operations["putProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doctors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the directory */
        get: operations["searchDoctors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doctors/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A public profile */
        get: operations["getDoctor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doctors/{slug}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free times */
        get: operations["listSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your appointments
         * @description As patient or as doctor; the latest first. A doctor sees none that was not paid.
         */
        get: operations["listAppointments"];
        put?: never;
        /**
         * Book a free time
         * @description The time is kept until `holdExpiresAt`; send the patient to `checkoutUrl` to pay. Asked again for the same time, the same hold is answered. Only for a patient.
         */
        post: operations["bookAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One appointment */
        get: operations["getAppointment"];
        /**
         * Reschedule, report a no-show, confirm completion
         * @description Refused acts leave everything as it was.
         */
        put: operations["changeAppointment"];
        post?: never;
        /**
         * Cancel, or see what would come back
         * @description With `?preview=1` nothing happens: the refund of now is answered. A hold that is not paid is given back.
         */
        delete: operations["cancelAppointment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your consultations
         * @description As patient or as doctor; the newest first.
         */
        get: operations["listConsultations"];
        put?: never;
        /**
         * The consultation of an appointment
         * @description Every appointment has one, from the moment it is paid; asked again, the same one is answered. Only for a doctor.
         */
        post: operations["scheduleConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consultations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One consultation */
        get: operations["getConsultation"];
        /**
         * Start, write, complete, amend
         * @description What is left out stays as it is. `completed` gives the summary to the patient; texts sent after that amend it, and need `changeReason`. Only for a doctor.
         */
        put: operations["changeConsultation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file to your records
         * @description PDF, pictures, Word, plain text; at most 10 MB. One file in each request: further ones are passed over. The parts that describe it stand before `file`. It is scanned before anybody can open it. Only for a patient.
         */
        post: operations["upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/upload/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a file is */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Only for a patient.
         */
        delete: operations["deleteUpload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/upload/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a file
         * @description Each reading is a line of the access log that the patient sees. `HEAD` is no reading.
         */
        get: operations["getUploadContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reviews of a doctor
         * @description Of a hidden one there is only the reason.
         */
        get: operations["listReviews"];
        put?: never;
        /**
         * Review an appointment of yours
         * @description Once for each completed appointment, within 90 days; sent again within 48 hours it changes. Only for a patient.
         */
        post: operations["writeReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenApiDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Why a request was not carried out (RFC 9457). */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            errors: {
                /** @enum {string} */
                in: "body" | "query" | "path" | "header";
                field: string;
                code: string;
                detail: string;
            }[];
            requestId: string;
        };
        Session: {
            /** @description Send it as `Authorization: Bearer`. */
            accessToken: string;
            /** @description Good for one call of /api/auth/refresh. */
            refreshToken: string;
            /**
             * Format: date-time
             * @description When the access token ends.
             */
            expiresAt: string;
            /** @constant */
            mfaRequired: false;
            user: components["schemas"]["User"];
        };
        User: {
            /** Format: uuid */
            id: string;
            email: string;
            /** @enum {string} */
            role: "patient" | "doctor" | "admin";
            fullName: string;
            /** @description IANA name. */
            timeZone: string;
            locale: string;
            countryCode: string | null;
            /** @description Whether the first facts are given; nothing can be booked before. */
            onboarded: boolean;
            secondFactor: boolean;
        };
        Tokens: {
            /** @description Send it as `Authorization: Bearer`. */
            accessToken: string;
            /** @description Good for one call of /api/auth/refresh. */
            refreshToken: string;
            /**
             * Format: date-time
             * @description When the access token ends.
             */
            expiresAt: string;
        };
        Profile: {
            email: string;
            /** @enum {string} */
            role: "patient" | "doctor" | "admin";
            fullName: string;
            phone: string | null;
            countryCode: string | null;
            timeZone: string;
            locale: string;
            /** @description Of a patient, YYYY-MM-DD. */
            birthDate: string | null;
            onboarded: boolean;
            /** @description The first steps and where they stand. */
            steps: {
                step: string;
                required: boolean;
                /** @enum {string} */
                state: "done" | "later" | "open";
            }[];
            consents: {
                /** @description Send it in `consents` to agree to this text. */
                id: string;
                kind: string;
                version: string;
                body: string;
                givenAt: string | null;
            }[];
        };
        DoctorPage: {
            doctors: components["schemas"]["DoctorCard"][];
            total: number;
            /** @description There are more than `total`; counting stopped. */
            totalCapped: boolean;
            nextCursor: string | null;
        };
        DoctorCard: {
            /** Format: uuid */
            id: string;
            slug: string;
            displayName: string;
            photoId: string | null;
            headline: string;
            specialty: string;
            languages: string[];
            countryCode: string;
            city: string;
            timeZone: string;
            /** @description The lowest price, in minor units of `currency`. */
            fromAmount: number;
            currency: string;
            /** @description The lowest price in euros, by a dated rate: for comparing. */
            priceEur: number;
            ratingCount: number;
            ratingAverage: number | null;
            nextFreeAt: string | null;
            licenceCheckedOn: string | null;
        };
        Doctor: {
            /** Format: uuid */
            id: string;
            slug: string;
            displayName: string;
            photoId: string | null;
            headline: string;
            bio: string;
            specialty: string;
            languages: string[];
            countryCode: string;
            city: string;
            clinicName: string | null;
            address: string | null;
            timeZone: string;
            education: string | null;
            practisingSince: number | null;
            ratingCount: number;
            ratingAverage: number | null;
            ratingDistribution: {
                [key: string]: number;
            };
            ratingCommunication: number | null;
            ratingPunctuality: number | null;
            ratingValue: number | null;
            licence: {
                registry: string | null;
                number: string | null;
                country: string | null;
                validUntil: string | null;
                checkedOn: string | null;
            };
            visitTypes: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                mode: "video" | "in_person";
                minutes: number;
                /** @description Final price in minor units of `currency`. */
                amount: number;
                currency: string;
            }[];
            /** @description What comes back when a patient cancels so many hours before the start. */
            refundTiers: {
                hoursBefore: number;
                percent: number;
            }[];
            /** @description The newest few. */
            reviews: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                createdAt: string;
                authorInitial: string;
                authorCountry: string | null;
                hiddenReason: string | null;
                rating?: number;
                ratingCommunication?: number | null;
                ratingPunctuality?: number | null;
                ratingValue?: number | null;
                body?: string;
                treatment?: string | null;
                reply?: string | null;
                repliedAt?: string | null;
                editedAt?: string | null;
            }[];
            bookable: boolean;
            /** @description What a patient agrees to by booking, in the language asked for where there is a translation; null while nothing can be booked. */
            consent: {
                version: string;
                /** @enum {string} */
                locale: "en" | "es" | "de" | "ar";
                body: string;
            } | null;
        };
        FreeTimes: {
            /** @description IANA zone of the doctor. */
            timeZone: string;
            visitTypes: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                mode: "video" | "in_person";
                minutes: number;
                amount: number;
                currency: string;
                slots: {
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                }[];
            }[];
        };
        AppointmentPage: {
            appointments: components["schemas"]["Appointment"][];
            nextCursor: string | null;
        };
        Appointment: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** @enum {string} */
            status: "held" | "confirmed" | "completed" | "no_show" | "cancelled" | "expired";
            /** @enum {string} */
            mode: "video" | "in_person";
            /** Format: uuid */
            visitTypeId: string;
            visitMinutes: number;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            patientTimeZone: string;
            doctorTimeZone: string;
            amount: number;
            currency: string;
            holdExpiresAt: string | null;
            confirmedAt: string | null;
            sequence: number;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            viewer: "patient" | "doctor";
            doctor: {
                /** Format: uuid */
                id: string;
                slug: string | null;
                displayName: string;
                photoId: string | null;
                headline: string;
                city: string | null;
                countryCode: string | null;
                timeZone: string;
                clinicName: string | null;
                address: string | null;
                licenceRegistry: string | null;
                licenceNumber: string | null;
            };
            patient: {
                /** Format: uuid */
                id: string;
                fullName: string;
                countryCode: string | null;
                timeZone: string;
                birthDate: string | null;
                photoId: string | null;
            };
            payment: {
                /** @enum {string} */
                status: "pending" | "held" | "released" | "refunded" | "partially_refunded" | "disputed" | "failed" | "expired";
                amount: number;
                currency: string;
                refundedAmount: number;
                releasedAmount: number;
                feeAmount?: number | null;
                heldAt: string | null;
                dueAt: string | null;
                releasedAt: string | null;
                processing: boolean;
                arrivedAmount: number;
                instructionsUrl: string | null;
                notArrived: boolean;
                refundPending: boolean;
                refundingAmount: number;
                releaseStopped: boolean;
                refundState: ("pending" | "requires_action" | "failed") | null;
            };
            noShows: {
                /** @enum {string} */
                absent: "patient" | "doctor";
                /** @enum {string} */
                state: "open" | "contested" | "upheld" | "refused";
                /** Format: date-time */
                contestUntil: string;
            }[];
            problem: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "not_as_agreed" | "too_short" | "technical" | "other";
                body: string;
                hope: string | null;
                /** @enum {string} */
                state: "open" | "answered" | "decided";
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                answerUntil: string;
                answeredAt: string | null;
                answer: string | null;
                outcome: ("release" | "refund" | "split") | null;
                refundAmount: number | null;
                reason: string | null;
                decidedAt: string | null;
            } | null;
            consultation: {
                /** @enum {string} */
                status: "scheduled" | "in_progress" | "completed" | "cancelled";
                startedAt: string | null;
                completedAt: string | null;
                sharedSummary: string | null;
            } | null;
            /** @description Our page that leads into the video room, while it is open. */
            roomUrl: string | null;
        };
        Hold: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** @constant */
            status: "held";
            /** Format: date-time */
            holdExpiresAt: string;
            /** @description Null while Stripe does not answer. */
            checkoutUrl: string | null;
            /** @description False when a file could not be shared; then none is. */
            recordsShared: boolean;
        };
        AppointmentDetail: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** @enum {string} */
            status: "held" | "confirmed" | "completed" | "no_show" | "cancelled" | "expired";
            /** @enum {string} */
            mode: "video" | "in_person";
            /** Format: uuid */
            visitTypeId: string;
            visitMinutes: number;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            patientTimeZone: string;
            doctorTimeZone: string;
            amount: number;
            currency: string;
            holdExpiresAt: string | null;
            confirmedAt: string | null;
            sequence: number;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            viewer: "patient" | "doctor";
            doctor: {
                /** Format: uuid */
                id: string;
                slug: string | null;
                displayName: string;
                photoId: string | null;
                headline: string;
                city: string | null;
                countryCode: string | null;
                timeZone: string;
                clinicName: string | null;
                address: string | null;
                licenceRegistry: string | null;
                licenceNumber: string | null;
            };
            patient: {
                /** Format: uuid */
                id: string;
                fullName: string;
                countryCode: string | null;
                timeZone: string;
                birthDate: string | null;
                photoId: string | null;
            };
            payment: {
                /** @enum {string} */
                status: "pending" | "held" | "released" | "refunded" | "partially_refunded" | "disputed" | "failed" | "expired";
                amount: number;
                currency: string;
                refundedAmount: number;
                releasedAmount: number;
                feeAmount?: number | null;
                heldAt: string | null;
                dueAt: string | null;
                releasedAt: string | null;
                processing: boolean;
                arrivedAmount: number;
                instructionsUrl: string | null;
                notArrived: boolean;
                refundPending: boolean;
                refundingAmount: number;
                releaseStopped: boolean;
                refundState: ("pending" | "requires_action" | "failed") | null;
            };
            noShows: {
                /** @enum {string} */
                absent: "patient" | "doctor";
                /** @enum {string} */
                state: "open" | "contested" | "upheld" | "refused";
                /** Format: date-time */
                contestUntil: string;
            }[];
            problem: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "not_as_agreed" | "too_short" | "technical" | "other";
                body: string;
                hope: string | null;
                /** @enum {string} */
                state: "open" | "answered" | "decided";
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                answerUntil: string;
                answeredAt: string | null;
                answer: string | null;
                outcome: ("release" | "refund" | "split") | null;
                refundAmount: number | null;
                reason: string | null;
                decidedAt: string | null;
            } | null;
            consultation: {
                /** @enum {string} */
                status: "scheduled" | "in_progress" | "completed" | "cancelled";
                startedAt: string | null;
                completedAt: string | null;
                sharedSummary: string | null;
            } | null;
            reason: string;
            acts: {
                cancel: {
                    obstacle: ("wrong_state" | "already_started" | "in_progress") | null;
                    refund: number;
                    fullUntil: string | null;
                    capPercent: number | null;
                };
                move: {
                    obstacle: ("wrong_state" | "already_started" | "in_progress" | "notice_too_short" | "no_moves_left") | null;
                    limit: number;
                    left: number;
                    noticeHours: number;
                    /** Format: date-time */
                    until: string;
                    latest: string | null;
                    refundDays: number;
                };
                problem: {
                    obstacle: ("not_patient" | "wrong_state" | "already_reported" | "disputed" | "too_late") | null;
                    until: string | null;
                    answerDays: number;
                };
                noShow: {
                    obstacle: ("wrong_state" | "not_started" | "already_reported") | null;
                    contestHours: number;
                };
                refunds: {
                    until: string | null;
                    percent: number;
                    amount: number;
                }[];
            };
            cancelReason: string | null;
            cancelledBy: ("patient" | "doctor" | "admin") | null;
            consentVersion: string;
            /** Format: date-time */
            consentedAt: string;
            note: {
                version: number;
                privateNote: string;
                /** Format: date-time */
                createdAt: string;
            } | null;
            events: {
                kind: string;
                /** Format: date-time */
                createdAt: string;
                /** @enum {string} */
                actor: "patient" | "doctor" | "admin" | "system";
                data: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Our page that leads into the video room, while it is open. */
            roomUrl: string | null;
        };
        CancelPreview: {
            /** @constant */
            preview: true;
            /** @description What comes back now, in minor units. */
            refund: number;
            currency: string;
            /** @description Why it cannot be cancelled now; null where it can. */
            obstacle: ("wrong_state" | "already_started" | "in_progress") | null;
            refunds: {
                until: string | null;
                percent: number;
                amount: number;
            }[];
        };
        ConsultationPage: {
            consultations: components["schemas"]["Consultation"][];
            nextCursor: string | null;
        };
        Consultation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            appointmentId: string;
            /** @enum {string} */
            status: "scheduled" | "in_progress" | "completed" | "cancelled";
            startedAt: string | null;
            completedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        ConsultationDetail: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            appointmentId: string;
            /** @enum {string} */
            status: "scheduled" | "in_progress" | "completed" | "cancelled";
            startedAt: string | null;
            completedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description What the patient was given, the latest first; none before it is completed. */
            versions: {
                sharedSummary: string;
                prescription: {
                    drug: string;
                    strength: string;
                    form: string;
                    dose: string;
                    frequency: string;
                    duration: string;
                    note: string;
                }[];
                followUp: {
                    weeks: number | null;
                    mode: ("video" | "in_person") | null;
                    text: string | null;
                } | null;
                version: number;
                reason: string | null;
                /** Format: date-time */
                createdAt: string;
            }[];
            /** @description What the doctor alone sees: the draft, its private notes. */
            desk: {
                patientLanguage: string;
                draft: {
                    sharedSummary: string;
                    prescription: {
                        drug: string;
                        strength: string;
                        form: string;
                        dose: string;
                        frequency: string;
                        duration: string;
                        note: string;
                    }[];
                    followUp: {
                        weeks: number | null;
                        mode: ("video" | "in_person") | null;
                        text: string | null;
                    } | null;
                    revision: number;
                    privateNote: string;
                    /** Format: date-time */
                    updatedAt: string;
                } | null;
                notes: {
                    version: number;
                    privateNote: string;
                    /** Format: date-time */
                    createdAt: string;
                }[];
                previousVisits: {
                    /** Format: uuid */
                    id: string;
                    /** Format: date-time */
                    startsAt: string;
                    /** @enum {string} */
                    mode: "video" | "in_person";
                }[];
            } | null;
            /** @description Who went to the room, and when first. */
            entries: {
                /** Format: date-time */
                patient?: string;
                /** Format: date-time */
                doctor?: string;
                /** Format: date-time */
                guest?: string;
            };
            directions: string | null;
        };
        Record: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            category: "lab_result" | "imaging" | "prescription" | "discharge_letter" | "referral" | "vaccination" | "insurance" | "other";
            documentedOn: string | null;
            note: string | null;
            fileName: string;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "application/msword" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "text/plain";
            bytes: number;
            pages: number | null;
            /** @enum {string} */
            state: "uploading" | "stored" | "deleting";
            /** @enum {string} */
            scanStatus: "pending" | "clean" | "infected" | "failed";
            scanDetail: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Of its bytes, in hexadecimal. */
            sha256: string;
            /** @description Whether its bytes may be read now: they are scanned first. */
            readable: boolean;
        };
        ReviewPage: {
            reviews: components["schemas"]["Review"][];
            nextCursor: string | null;
        };
        Review: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            authorInitial: string;
            authorCountry: string | null;
            hiddenReason: string | null;
            rating?: number;
            ratingCommunication?: number | null;
            ratingPunctuality?: number | null;
            ratingValue?: number | null;
            body?: string;
            treatment?: string | null;
            reply?: string | null;
            repliedAt?: string | null;
            editedAt?: string | null;
        };
        OwnReview: {
            /** Format: uuid */
            id: string;
            rating: number;
            ratingCommunication: number | null;
            ratingPunctuality: number | null;
            ratingValue: number | null;
            body: string;
            treatment: string | null;
            reply: string | null;
            /** Format: date-time */
            createdAt: string;
            editedAt: string | null;
            hiddenReason: string | null;
            /** Format: uuid */
            appointmentId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "patient" | "doctor";
                    fullName: string;
                    email: string;
                    password: string;
                    /** @description IANA name. */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description A mail is on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        /** @constant */
                        status: "confirmation_sent";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be counted right now; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                    /** @description The six digits of the authenticator app, where the account has one. */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description A session; or, when the second factor is missing, none yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"] | {
                        /** @constant */
                        mfaRequired: true;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address, the password or the code is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is not confirmed, the account is blocked, or cookies came from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be counted right now; `Retry-After` says when to ask again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description The new pair. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is unknown or used up, or its session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putProfile: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what you have read; or * for any version. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fullName: string;
                    /** @enum {string} */
                    countryCode: "AD" | "AE" | "AF" | "AG" | "AL" | "AM" | "AO" | "AR" | "AT" | "AU" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BN" | "BO" | "BR" | "BS" | "BT" | "BW" | "BY" | "BZ" | "CA" | "CD" | "CF" | "CG" | "CH" | "CI" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FM" | "FR" | "GA" | "GB" | "GD" | "GE" | "GH" | "GM" | "GN" | "GQ" | "GR" | "GT" | "GW" | "GY" | "HK" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IN" | "IQ" | "IR" | "IS" | "IT" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MR" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NE" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NZ" | "OM" | "PA" | "PE" | "PG" | "PH" | "PK" | "PL" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SI" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SY" | "SZ" | "TD" | "TG" | "TH" | "TJ" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VN" | "VU" | "WS" | "XK" | "YE" | "ZA" | "ZM" | "ZW";
                    timeZone: string;
                    phone?: string;
                    /** @enum {string} */
                    locale?: "en" | "es" | "de" | "ar";
                    /** @description Needed from patients. */
                    birthDate?: string;
                    /** @description `id` of each consent that is given now. */
                    consents?: string[];
                };
            };
        };
        responses: {
            /** @description The profile as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The text of a consent has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchDoctors: {
        parameters: {
            query?: {
                /** @description Words: a name, a specialty, a place. */
                q?: string;
                specialty?: string;
                /** @description ISO 639. */
                language?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description Highest price, in whole euros. */
                max?: number;
                /** @description Free within so many days. */
                free?: "3" | "7" | "14";
                sort?: "relevance" | "soonest" | "rating" | "price";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows of a page, at most 50. */
                limit?: number;
            };
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of doctors who can be booked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoctorPage"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDoctor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Doctor"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSlots: {
        parameters: {
            query: {
                /** @description First instant, with its offset. */
                from: string;
                /** @description Where it ends, at most 31 days later. */
                to: string;
                /** @description Only this kind of visit. */
                visitType?: string;
            };
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The free times of each kind of visit, as instants in UTC. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeTimes"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAppointments: {
        parameters: {
            query?: {
                status?: "held" | "confirmed" | "completed" | "cancelled" | "no_show" | "expired";
                /** @description Beginning at this instant or later. */
                from?: string;
                /** @description Beginning before this instant. */
                to?: string;
                /** @description `upcoming` begins with the soonest. */
                scope?: "all" | "upcoming" | "past";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows of a page, at most 50. */
                limit?: number;
            };
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of appointments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentPage"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookAppointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repetition within 24 hours gets the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `slug` of the doctor. */
                    doctor: string;
                    /**
                     * Format: uuid
                     * @description `id` of one of the doctor’s kinds of visit.
                     */
                    visitType: string;
                    /**
                     * Format: date-time
                     * @description The start of a free time.
                     */
                    startsAt: string;
                    /** @description What it is about, in 40 to 2,000 characters. */
                    reason: string;
                    /** @description `consent.version` of the doctor’s profile: the text that was agreed to. */
                    consentVersion: string;
                    /**
                     * @description `consent.locale` of the doctor’s profile: the language in which the text was shown.
                     * @default en
                     * @enum {string}
                     */
                    consentLocale?: "en" | "es" | "de" | "ar";
                    /**
                     * @description Own files that the doctor may open once it is paid.
                     * @default []
                     */
                    recordIds?: string[];
                };
            };
        };
        responses: {
            /** @description The time is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a patient, or not onboarded yet. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The time is taken, overlaps an own appointment, or the doctor cannot be booked; or the key is in use. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAppointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The appointment, and what can be done with it now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what you have read; or * for any version. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    action: "reschedule";
                    /**
                     * Format: date-time
                     * @description The start of a free time.
                     */
                    startsAt: string;
                } | {
                    /** @constant */
                    action: "report_no_show";
                } | {
                    /** @constant */
                    action: "withdraw_no_show";
                } | {
                    /** @constant */
                    action: "agree_no_show";
                } | {
                    /** @constant */
                    action: "contest_no_show";
                    text: string;
                } | {
                    /** @constant */
                    action: "confirm_completion";
                };
            };
        };
        responses: {
            /** @description The appointment as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not stand so that this can be done, or the time is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelAppointment: {
        parameters: {
            query?: {
                preview?: "0" | "1" | "false" | "true";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description A doctor has to say why. */
                    reason?: string;
                    /** @description The refund that was shown, in minor units: another one of now is refused. */
                    refund?: number;
                };
            };
        };
        responses: {
            /** @description The cancelled appointment; or the preview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelPreview"] | components["schemas"]["AppointmentDetail"];
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be cancelled any more, or the refund is another one now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsultations: {
        parameters: {
            query?: {
                status?: "scheduled" | "in_progress" | "completed" | "cancelled";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows of a page, at most 50. */
                limit?: number;
            };
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of consultations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationPage"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleConsultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repetition within 24 hours gets the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description `id` of the appointment.
                     */
                    appointment: string;
                };
            };
        };
        responses: {
            /** @description The consultation. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDetail"];
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such appointment of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not paid; or the key is in use. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The consultation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDetail"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeConsultation: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what you have read; or * for any version. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "in_progress" | "completed";
                    /** @description For the patient. */
                    sharedSummary?: string;
                    /** @description For the doctor alone. */
                    privateNote?: string;
                    prescription?: {
                        drug?: string;
                        strength?: string;
                        form?: string;
                        dose?: string;
                        frequency?: string;
                        duration?: string;
                        note?: string;
                    }[];
                    followUp?: {
                        /** @default null */
                        weeks?: number | null;
                        /** @default null */
                        mode?: ("video" | "in_person") | null;
                        /** @default  */
                        text?: string;
                    };
                    changeReason?: string;
                };
            };
        };
        responses: {
            /** @description The consultation as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDetail"];
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too early, not in this state, or written from another window meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repetition within 24 hours gets the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @default  */
                    title?: string;
                    /**
                     * @default other
                     * @enum {string}
                     */
                    category?: "lab_result" | "imaging" | "prescription" | "discharge_letter" | "referral" | "vaccination" | "insurance" | "other";
                    /** @default  */
                    documentedOn?: string;
                    /** @default  */
                    note?: string;
                    /**
                     * Format: binary
                     * @description The last part of the form.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The file is stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same content is there already (Location names it); or the key is in use. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large, or there is no room left. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a file that is taken, or its description does not fit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It did not arrive whole, or could not be stored. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, without its bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody sees it any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUploadContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
                /** @description A part of it: `bytes=0-1023`. */
                Range?: string;
                /** @description The ETag that the part belongs to; the whole file where it is another one now. */
                "If-Range"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description A part of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or it belongs to somebody else. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies beyond the file. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query: {
                /** @description `slug` of the doctor. */
                doctor: string;
                sort?: "newest" | "highest" | "lowest";
                rating?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Rows of a page, at most 50. */
                limit?: number;
            };
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reviews. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such doctor. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description A repetition within 24 hours gets the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description `id` of the appointment.
                     */
                    appointment: string;
                    rating: number;
                    ratingCommunication?: number;
                    ratingPunctuality?: number;
                    ratingValue?: number;
                    /** @description 20 to 4,000 characters. */
                    body: string;
                    treatment?: string;
                };
            };
        };
        responses: {
            /** @description The review. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this account, or cookies from another origin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such appointment of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not completed, too late, or hidden; or the key is in use. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the media type asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not fit; `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenApiDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.0";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description You have it as it is now. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests; `Retry-After` says when to ask again. */
            429: {
                headers: {
                    /** @description In how many seconds to ask again. */
                    "Retry-After"?: number;
                    /** @description How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How much of that is left, and when there is more. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
