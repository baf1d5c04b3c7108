console.log('Perch')
