import fc from 'fast-check';

// A run can be repeated: properties draw from one seed. Others, one run at a time: FAST_CHECK_SEED=$RANDOM npm test
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_122) });
