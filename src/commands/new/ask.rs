//! Questions to a person at a terminal: one for each field that the record cannot do without.

use std::io::{self, BufRead, Write};

use super::{Fields, said};
use crate::{
    describe::template::{self, Filled},
    parse::record::Sort,
};

/// Asks for every required field. An empty answer takes what is filled in already, if anything is; the
/// end of answers is an error.
pub(super) fn ask(
    sort: Sort,
    filled: &Fields,
    (answers, questions): (&mut dyn BufRead, &mut dyn Write),
) -> io::Result<Fields> {
    let mut said = Fields::new();
    for field in sort.fields().filter(|field| field.required) {
        writeln!(questions, "{}: {}", field.name, template::phrase(field))?;
        if let Some(filled) = filled.get(field.name) {
            write!(questions, "[{}] ", filled.value)?;
        }
        write!(questions, "> ")?;
        questions.flush()?;
        let mut answer = String::new();
        if answers.read_line(&mut answer)? == 0 {
            let why = "the answers ended before the questions did; nothing was written";
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, why));
        }
        if !answer.trim().is_empty() {
            let value = said::value(&field.shape, &answer);
            said.insert(field.name, Filled { value, stand_in: false });
        }
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_answer_takes_what_is_filled_in() {
        let name = Filled { value: "Take payments".into(), stand_in: false };
        let filled = Fields::from([("label", name)]);
        let mut questions = Vec::new();
        let said = ask(Sort::Need, &filled, (&mut "\n\n".as_bytes(), &mut questions)).unwrap();
        assert!(said.is_empty());
        let expected = "label: ends the sentence \"I need to …\" (text of at most 60 letters)\n\
                        [\"Take payments\"] > \
                        summary: what having it means (text of at most 250 letters)\n> ";
        assert_eq!(String::from_utf8(questions).unwrap(), expected);
    }

    #[test]
    fn the_end_of_answers_is_not_an_answer() {
        let ended = ask(Sort::Need, &Fields::new(), (&mut "take\n".as_bytes(), &mut Vec::new()));
        assert_eq!(ended.map_err(|error| error.kind()).err(), Some(io::ErrorKind::UnexpectedEof));
    }

    #[test]
    fn an_answer_is_taken_as_set_would_take_it() {
        let mut answers = "take payments\n Money from people.\n".as_bytes();
        let said = ask(Sort::Need, &Fields::new(), (&mut answers, &mut Vec::new())).unwrap();
        let said: Vec<_> =
            said.iter().map(|(name, filled)| format!("{name} = {}", filled.value)).collect();
        assert_eq!(said, ["label = \"take payments\"", "summary = \"Money from people.\""]);
    }
}
