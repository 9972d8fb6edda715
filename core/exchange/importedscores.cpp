// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importedscores.h"

#include "core/exchange/tr.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr double lowest = 1;
constexpr double highest = 7;

/// The answers whose mean is the score, whatever statements are reversed.
void answer(Dimension dimension, std::optional<double> score, const CheckIn &checkIn, Answers &answers)
{
    for (const CheckInItem &item : checkIn.items)
        if (score && item.dimension == dimension)
            answers.insert(item.id, item.reversed ? lowest + highest - *score : *score);
}

QString scoreText(const ImportedScores &given)
{
    QStringList scores;
    const auto add = [&scores](const QString &name, std::optional<double> score) {
        if (score)
            scores.append(name + u": "_s + QString::number(*score, 'g', QLocale::FloatingPointShortest));
    };
    add(u"anxiety"_s, given.anxiety);
    add(u"avoidance"_s, given.avoidance);
    return u"imported_scores: {"_s + scores.join(u", "_s) + u'}';
}

} // namespace

Result<std::optional<double>> scoreFrom(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    bool ok = false;
    const double score = text.trimmed().toDouble(&ok);
    if (!ok || !(score >= lowest && score <= highest)) // written so that "not a number" fails too
        return failure(Error::Kind::Invalid, Tr::tr("“%1” is no score from 1 to 7").arg(text.trimmed()));
    return score;
}

void keepScores(const ImportedScores &scores, const CheckIn &checkIn, Entry &entry)
{
    if (scores.empty())
        return;
    answer(Dimension::Anxiety, scores.anxiety, checkIn, entry.checkIn.answers);
    answer(Dimension::Avoidance, scores.avoidance, checkIn, entry.checkIn.answers);
    entry.checkIn.version = checkIn.version;
    entry.extra += (entry.extra.isEmpty() ? QString{} : u"\n"_s) + scoreText(scores);
}

} // namespace mooring::exchange
