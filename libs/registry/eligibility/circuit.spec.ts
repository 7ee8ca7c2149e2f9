import { circuit } from './circuit.js';

describe('circuit', () => {
  it('holds within a circuit, and where a programme is restricted by none', () => {
    expect(circuit.holds({ circuit: 'forensic' }, { circuits: ['forensic'] }, 0)).toBe(true);
    expect(circuit.holds({ circuit: 'elderly' }, { circuits: ['adults', 'elderly'] }, 0)).toBe(true);
    expect(circuit.holds({ circuit: 'forensic' }, { circuits: null }, 0)).toBe(true);
    expect(circuit.holds({}, {}, 0)).toBe(true);
  });

  it('is broken between circuits', () => {
    expect(circuit.holds({ circuit: 'adults' }, { circuits: ['forensic'] }, 0)).toBe(false);
    expect(circuit.holds({ circuit: 'forensic' }, { circuits: ['adults', 'addiction'] }, 0)).toBe(false);
  });

  it('keeps a client of whom no circuit is said away from forensic care alone', () => {
    expect(circuit.holds({ circuit: null }, { circuits: ['forensic'] }, 0)).toBe(false);
    expect(circuit.holds({}, { circuits: ['addiction', 'forensic'] }, 0)).toBe(true);
  });
});
