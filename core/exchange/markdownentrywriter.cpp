// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdownentry.h"
#include "core/exchange/moment.h"
#include "core/exchange/yamltext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// The lines of a front matter, written in the order of entryKeys().
class EntryWriter
{
public:
    EntryWriter(const PortableEntry &entry, const Scores &scores)
        : m_entry{entry.entry}
        , m_with{entry.with}
        , m_scores{scores}
    {}

    QString text()
    {
        m_lines = {u"---"_s};
        writeWhen();
        writeText(u"with"_s, m_with);
        writeText(u"title"_s, m_entry.title);
        writeTags();
        writeCheckIn();
        if (m_entry.starred)
            m_lines.append(u"starred: true"_s);
        writeBlock(u"what_happened"_s, m_entry.whatHappened);
        writeBlock(u"automatic"_s, m_entry.automatic);
        writeBlock(u"instead"_s, m_entry.instead);
        if (!m_entry.extra.isEmpty())
            m_lines.append(m_entry.extra);
        return m_lines.join(u'\n') + u"\n---\n\n"_s + m_entry.body;
    }

private:
    void write(const QString &key, const QString &value) { m_lines.append(key + u": "_s + value); }

    void writeText(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            write(key, yamlText(value));
    }

    void writeBlock(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            write(key, yamlBlock(value));
    }

    void writeWhen()
    {
        if (!m_entry.uuid.isNull())
            write(u"id"_s, m_entry.uuid.toString(QUuid::WithoutBraces));
        if (m_entry.writtenAt.isValid() && m_entry.writtenAt.date() == m_entry.day) {
            write(u"date"_s, momentText(m_entry.writtenAt));
            return;
        }
        write(u"date"_s, m_entry.day.toString(Qt::ISODate));
        if (m_entry.writtenAt.isValid())
            write(u"written"_s, momentText(m_entry.writtenAt));
    }

    void writeTags()
    {
        QStringList all;
        QStringList accepted;
        QList<PatternTag> tags = m_entry.patterns;
        std::ranges::sort(tags, {}, &PatternTag::id); // a journal keeps no order among them
        for (const PatternTag &tag : std::as_const(tags)) {
            all.append(tag.id);
            if (tag.source == PatternTag::Source::Accepted)
                accepted.append(tag.id);
        }
        QStringList steps;
        for (const int step : m_entry.steps)
            steps.append(QString::number(step));
        if (!all.isEmpty())
            write(u"patterns"_s, yamlList(all));
        if (!accepted.isEmpty())
            write(u"patterns_accepted"_s, yamlList(accepted));
        if (!steps.isEmpty())
            write(u"steps"_s, u'[' + steps.join(u", "_s) + u']');
    }

    void writeCheckIn()
    {
        const CheckInAnswers &given = m_entry.checkIn;
        if (given.answers.isEmpty())
            return;
        QStringList answers;
        for (auto answer = given.answers.cbegin(); answer != given.answers.cend(); ++answer)
            answers.append(yamlText(answer.key()) + u": "_s
                           + QString::number(answer.value(), 'g', QLocale::FloatingPointShortest));
        write(u"checkin"_s, u'{' + answers.join(u", "_s) + u'}');
        if (given.version != firstCheckIn)
            writeText(u"checkin_version"_s, given.version);
        writeScores();
    }

    /// To two places: the answers say it exactly.
    void writeScores()
    {
        QStringList means;
        if (m_scores.anxiety)
            means.append(u"anxiety: %1"_s.arg(*m_scores.anxiety, 0, 'f', 2));
        if (m_scores.avoidance)
            means.append(u"avoidance: %1"_s.arg(*m_scores.avoidance, 0, 'f', 2));
        if (!means.isEmpty())
            write(u"scores"_s, u'{' + means.join(u", "_s) + u'}');
    }

    const Entry &m_entry;
    const QString &m_with;
    const Scores &m_scores;
    QStringList m_lines;
};

} // namespace

QString entryToMarkdown(const PortableEntry &entry, const Scores &scores)
{
    return EntryWriter{entry, scores}.text();
}

} // namespace mooring::exchange
