// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/result.h"

#include <QDate>
#include <QList>
#include <QLocale>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace mooring {

/// A question to write from. Each ends in a meaning or a next step.
struct Prompt {
    enum class Kind { General, HardDay, Pattern, Step, CheckIn };

    QString id, words;
    Kind kind = Kind::General;
    QStringList targets; ///< pattern ids, step numbers or moods of the check-in, as its kind says
};

/// What a check-in was like as a whole; a way to find a prompt, never shown and never kept.
enum class CheckInMood { Steady, MoreWorry, MoreDistance, Both, HardDay };

/// Nothing unless both dimensions have a score. Hard: both at 5 or above, or one at 6 (of 7). Above the
/// middle of the scale (4) counts as more.
std::optional<CheckInMood> moodOf(const Scores &scores);

/// What the evening is like so far.
struct PromptContext {
    QDate day;
    int step = 0;         ///< the one the person is on, 1..9, or 0
    QStringList patterns; ///< those chosen
    std::optional<CheckInMood> mood;
};

/// Which prompts were shown when, and which are not to come again. Kept with the journal.
class PromptHistory
{
public:
    static constexpr int daysApart = 14;

    static PromptHistory fromText(const QString &text); ///< what can't be read is left out
    QString toText() const;

    /// Not skipped, and not shown in the fortnight before that day.
    bool mayShow(const QString &id, QDate day) const;
    QDate lastShown(const QString &id) const { return m_shown.value(id); }
    /// The one that was on the page last on that day; empty for none.
    QString shownOn(QDate day) const;
    void noteShown(const QString &id, QDate day);
    /// As if it had not been shown since `before`; null for never.
    void takeBack(const QString &id, QDate before);
    void skip(const QString &id) { m_skipped.insert(id); }
    bool isSkipped(const QString &id) const { return m_skipped.contains(id); }

    bool operator==(const PromptHistory &) const = default;

private:
    QMap<QString, QDate> m_shown;
    QSet<QString> m_skipped;
    QString m_last;
};

/// In the person's language, else in English.
Result<QList<Prompt>> loadPrompts(const QLocale &locale);
/// Damaged for what is no list of prompts, or a prompt without id or words or of an unknown kind.
Result<QList<Prompt>> parsePrompts(const QByteArray &json);

/// Whether the prompt has to do with this evening. On a hard day only those for hard days do.
bool fits(const Prompt &prompt, const PromptContext &context);

/// The one that fits best and rested longest; null when all that fit were shown within the fortnight. What
/// was chosen counts before the check-in, the check-in before the step, the step before what is for any day.
/// The same history, evening and list give the same prompt. Valid as long as the list.
const Prompt *choosePrompt(const QList<Prompt> &prompts, const PromptContext &context,
                           const PromptHistory &history);

} // namespace mooring
