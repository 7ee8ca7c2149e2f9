/** Whom a demo calls. Made up: no number of the area 050 begins with a zero, so nobody is called by mistake. */
export const DEMO_CRISIS = Object.freeze({ name: 'Crisisdienst demo-regio', phone: '050-000 00 00' });
