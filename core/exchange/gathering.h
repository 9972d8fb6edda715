// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parts.h"
#include "core/exchange/reading.h"
#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace mooring::exchange {

/// What an entry of another program carries that ours has no field for, as the YAML of Entry::extra.
class Extra
{
public:
    void add(const QString &key, const QString &text); ///< nothing for an empty one
    void add(const QString &key, const QStringList &items);
    QString text() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
};

/// Collects the entries of one source: each is known again by its id, what does not fit is named and left
/// out.
class Gathering
{
public:
    static constexpr int mostProblems = 500;

    /// Entries are kept unless somebody takes them.
    Gathering(QString format, const Known &known, TakeContents take = {});

    const Known &known() const { return m_known; }
    /// False when no more is taken: finished() says why.
    bool goesOn() const { return m_status.has_value(); }

    /// Sorts another program's tags: the name of exactly one person says whom the entry is about, a pattern's
    /// id tags it; Choices::meanings says what the others are. Symbols in front (@, #) do not count.
    void label(PortableEntry &entry, const QStringList &tags);
    /// The word for a mood, and its group from 1 (best) to 5 where it is given or the word says it.
    void addMood(Extra &extra, const QString &mood, std::optional<int> group);

    /// `place` is the file and the line or number in a person's words; `content` is what a change shows in.
    /// The same id a second time is another entry.
    void add(Result<PortableEntry> entry, const QString &place, const QString &id, const QByteArray &content);
    void leaveOut(const QString &place, const QString &reason);
    void say(const QString &sentence);

    /// Fails as whoever takes the entries did, or as Parts does.
    Result<Reading> finished();

private:
    QString m_format;
    const Known &m_known;
    Reading m_reading;
    Parts m_parts;
    Status m_status;
    QHash<QString, QString> m_people;   ///< names by themselves as one word in lower case
    QHash<QString, QString> m_patterns; ///< and ids
    QHash<QString, int> m_ids;          ///< or, of long ones, their fingerprints
    int m_unsaid = 0;
};

} // namespace mooring::exchange
